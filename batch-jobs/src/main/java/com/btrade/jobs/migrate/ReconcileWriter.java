package com.btrade.jobs.migrate;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Tells what does not add up, stretch by stretch, and fails the step at its end if anything does not. */
final class ReconcileWriter implements ItemWriter<GroupReport>, StepExecutionListener {
    private static final Logger log = LoggerFactory.getLogger(ReconcileWriter.class);
    private static final int TOLD = 20;

    private final Tally tally;
    private final List<GroupReport> wrong = new ArrayList<>();
    private int told;

    ReconcileWriter(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void beforeStep(StepExecution step) {
        wrong.clear();
        told = 0;
    }

    @Override
    public void write(Chunk<? extends GroupReport> reports) {
        for (GroupReport report : reports) {
            if (told++ < TOLD) {
                log.warn("Reconcile 对账: {}", report);
            }
            tally.add("changedSince", report.changed());
            tally.add("goneSince", report.gone());
            tally.add("sourceGone", report.surplus());
            if (report.addsUp()) {
                tally.add(Count.SKIPPED, 1);
            } else {
                tally.add("rejected", 1);
                tally.add("rejected.DOES_NOT_ADD_UP", 1);
                wrong.add(report);
            }
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (wrong.isEmpty()) {
            return null;
        }
        step.setStatus(BatchStatus.FAILED);
        step.addFailureException(new DoesNotAddUpException(wrong));
        return ExitStatus.FAILED;
    }
}
