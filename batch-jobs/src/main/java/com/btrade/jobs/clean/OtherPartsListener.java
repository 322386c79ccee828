package com.btrade.jobs.clean;

import com.btrade.jobs.run.Chunks;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.StopRequest;
import com.btrade.model.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Has a part wait before it merges until the others have split their rows: before that a mobile may still get one more row,
 * and what is merged into what must not depend on who comes first. What is left to split stands in the rows themselves,
 * whoever has died or was never started.
 */
final class OtherPartsListener implements StepExecutionListener {
    private static final Logger log = LoggerFactory.getLogger(OtherPartsListener.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final RowTable rows;
    private final CleanSettings settings;
    private final StopRequest stop;

    OtherPartsListener(RowTable rows, CleanSettings settings, StopRequest stop) {
        this.rows = rows;
        this.settings = settings;
        this.stop = stop;
    }

    /**
     * Waits; what becomes untidy meanwhile is not waited for.
     *
     * @throws IllegalStateException if that takes longer than the patience, or somebody asks us to stop meanwhile: then
     *     caused by a {@link JobInterruptedException}, by which the step ends as stopped
     */
    @Override
    public void beforeStep(StepExecution step) {
        Part part = RunParameters.part(step.getJobParameters());
        if (!part.isWhole() && !RunParameters.of(step.getJobParameters()).dryRun()) {
            await(part);
        }
    }

    private void await(Part part) {
        List<Integer> left = toSplit(ofOthers(part));
        long end = System.nanoTime() + settings.patience().toNanos();
        if (!left.isEmpty()) {
            log.info("Waiting for parts {} to split {} rows 等待其它份拆分", parts(left, part), left.size());
        }
        while (!left.isEmpty()) {
            if (System.nanoTime() - end >= 0) {
                throw new IllegalStateException("Cannot merge 还不能合并: parts " + parts(left, part) + " have left "
                        + left.size() + " rows to split; run them, then this one again 请先运行这些份，再重新运行本份");
            }
            pause();
            left = stillLeft(left);
        }
    }

    /** Every row of theirs that may have to be split. */
    private List<Integer> ofOthers(Part part) {
        PageReader<Integer> theirs =
                new PageReader<>(0, last -> rows.untidy(last, settings.chunkSize()), id -> !part.holds(id.toString()));
        List<Integer> others = new ArrayList<>();
        for (Integer id = theirs.read(); id != null; id = theirs.read()) {
            others.add(id);
        }
        return others;
    }

    private List<Integer> toSplit(List<Integer> ids) {
        return Chunks.of(ids, settings.chunkSize()).stream()
                .flatMap(some -> splittable(some).stream())
                .toList();
    }

    /** Looks at the first of them only, as long as these are not done. */
    private List<Integer> stillLeft(List<Integer> left) {
        int first = Math.min(left.size(), settings.chunkSize());
        List<Integer> still = splittable(left.subList(0, first));
        return still.isEmpty()
                ? toSplit(left.subList(first, left.size()))
                : Stream.concat(still.stream(), left.stream().skip(first)).toList();
    }

    private List<Integer> splittable(List<Integer> ids) {
        return rows.read(ids).stream()
                .filter(row ->
                        Split.of(row.text("mobile"), row.text("phone")).changes(row.text("mobile"), row.text("phone")))
                .map(Image::id)
                .toList();
    }

    private void pause() {
        if (stop.isAsked()) {
            throw new IllegalStateException(new JobInterruptedException("Stopped while it waited for other parts"));
        }
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for other parts", e);
        }
    }

    /** Whose rows these are. */
    private static String parts(List<Integer> ids, Part part) {
        return IntStream.rangeClosed(1, part.of())
                .mapToObj(number -> new Part(number, part.of()))
                .filter(other -> ids.stream().anyMatch(id -> other.holds(id.toString())))
                .map(Part::toString)
                .collect(Collectors.joining(", "));
    }
}
