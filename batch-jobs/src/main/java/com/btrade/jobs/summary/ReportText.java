package com.btrade.jobs.summary;

import com.btrade.jobs.run.Count;
import com.btrade.model.BusinessDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The runs of one job as lines of a table, in English and Chinese. */
final class ReportText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessDate.ZONE);

    private ReportText() {}

    static List<String> of(String job, List<StepSummary> steps) {
        List<String> lines = new ArrayList<>();
        lines.add(job);
        lines.add(line("ended 结束", "date 营业日", "run", "step 步骤", "status", headings(), ""));
        for (StepSummary step : steps) {
            lines.add(line(step));
            details(step).forEach(lines::add);
        }
        return lines;
    }

    private static List<String> headings() {
        return List.of("read", "written", "filtered", "skipped", "setAside", StepSummary.REJECTED);
    }

    private static String line(StepSummary step) {
        return line(
                MINUTE.format(step.endedAt()),
                step.businessDate(),
                Long.toString(step.runId()),
                step.step(),
                step.status(),
                StepSummary.columns()
                        .map(name -> Long.toString(step.count(name)))
                        .toList(),
                remark(step));
    }

    private static String line(
            String ended, String date, String run, String step, String status, List<String> counts, String remark) {
        List<String> cells = new ArrayList<>(List.of(ended, date, run, step, status));
        cells.addAll(counts);
        cells.add(remark);
        return String.format(
                        Locale.ROOT, "  %-16s  %-10s  %4s  %-14s %-10s %9s %9s %9s %9s %9s %9s  %s", cells.toArray())
                .stripTrailing();
    }

    private static String remark(StepSummary step) {
        List<String> remarks = new ArrayList<>();
        if (step.dryRun()) {
            remarks.add("dry run 试运行");
        }
        if (step.isOfRows() && step.unaccounted() != 0) {
            remarks.add("unaccounted 未说明去向 " + step.unaccounted());
        }
        return String.join(", ", remarks);
    }

    private static List<String> details(StepSummary step) {
        Map<String, Long> details = step.details();
        if (details.isEmpty()) {
            return List.of();
        }
        return List.of(details.entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining(" ", "      ", "")));
    }

    /** The columns' names for Chinese readers. */
    static String legend() {
        String counts = Arrays.stream(Count.values())
                .map(count -> count.key() + " " + count.chinese())
                .collect(Collectors.joining("，"));
        return counts + "，rejected 拒绝";
    }
}
