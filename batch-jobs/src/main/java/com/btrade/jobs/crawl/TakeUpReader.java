package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.WaitingSuppliersTable.WaitingSupplier;
import com.btrade.jobs.run.Keyset;
import com.btrade.jobs.run.RunParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads what waits and was not yet tried with today's catalogue, by key; in a dry run nothing. It keeps no state: what was
 * tried says so itself.
 */
class TakeUpReader implements ItemReader<WaitingSupplier>, StepExecutionListener {
    private final Keyset<String, WaitingSupplier> waiting;
    private boolean dryRun;

    TakeUpReader(Destination destination, int pageSize) {
        this.waiting = new Keyset<>("", last -> destination.toTakeUp(last, pageSize), WaitingSupplier::id);
    }

    @Override
    public void beforeStep(StepExecution step) {
        dryRun = RunParameters.of(step.getJobParameters()).dryRun();
    }

    @Override
    public @Nullable WaitingSupplier read() {
        return dryRun ? null : waiting.next();
    }
}
