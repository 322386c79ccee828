package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.WaitingSuppliersTable.WaitingSupplier;
import com.btrade.jobs.run.RunParameters;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads what waits and was not yet tried with today's catalogue, by key; in a dry run nothing. It keeps no state: what was
 * tried says so itself.
 */
class TakeUpReader implements ItemReader<WaitingSupplier>, StepExecutionListener {
    private final Destination destination;
    private final int pageSize;
    private Iterator<WaitingSupplier> page = List.<WaitingSupplier>of().iterator();
    private String last = "";
    private boolean dryRun;

    TakeUpReader(Destination destination, int pageSize) {
        this.destination = destination;
        this.pageSize = pageSize;
    }

    @Override
    public void beforeStep(StepExecution step) {
        dryRun = RunParameters.of(step.getJobParameters()).dryRun();
    }

    @Override
    public @Nullable WaitingSupplier read() {
        if (!page.hasNext() && !dryRun) {
            page = destination.toTakeUp(last, pageSize).iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        WaitingSupplier next = page.next();
        last = next.id();
        return next;
    }
}
