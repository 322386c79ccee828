package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Holds a run against the site's own earlier ones: a site that moves a field often still yields pages that can be read.
 *
 * <p>A run is held back if it has far fewer items than the median run, or if a field is filled, or an item accepted, far less
 * often than in the median run. Few items prove nothing, nor do few runs.
 */
final class RunCheck {
    /** Fewer items, or a median of fewer, are no ground for a judgement. */
    private static final int ENOUGH = 20;

    private final CheckSettings settings;

    RunCheck(CheckSettings settings) {
        this.settings = settings;
    }

    /** What speaks against a run, in figures; nothing if it may enter. */
    List<String> objections(Figures run, List<Figures> earlier) {
        List<String> objections = new ArrayList<>();
        if (earlier.size() < settings.minRuns()) {
            return objections;
        }
        double usual = median(earlier, Figures::items);
        if (usual >= ENOUGH && run.items() < settings.minItems() * usual) {
            objections.add(String.format(Locale.ROOT, "items 条数 %d, usually 通常 %.0f", run.items(), usual));
        }
        if (run.items() >= ENOUGH) {
            for (Field field : Field.values()) {
                compare(field.key(), run.fill(field), median(earlier, one -> one.fill(field)), objections);
            }
        }
        if (run.judged() >= ENOUGH) {
            compare("accepted 接受率", run.acceptance(), median(earlier, Figures::acceptance), objections);
        }
        return objections;
    }

    private void compare(String what, double share, double usual, List<String> objections) {
        if (share < settings.minShare() * usual) {
            objections.add(String.format(Locale.ROOT, "%s %.0f%%, usually 通常 %.0f%%", what, 100 * share, 100 * usual));
        }
    }

    private static double median(List<Figures> runs, ToDoubleFunction<Figures> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
