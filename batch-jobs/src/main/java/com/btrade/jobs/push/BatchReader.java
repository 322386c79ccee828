package com.btrade.jobs.push;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.task.BatchTable;
import com.btrade.model.BatchId;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the batches to look at, by id: those an operator named, else all that are open.
 *
 * <p>It keeps no state: what has been pushed stands in the tasks, so a run that died looks at every batch again.
 */
class BatchReader implements ItemReader<Batch> {
    private static final Logger log = LoggerFactory.getLogger(BatchReader.class);

    private final BatchTable table;
    private final List<BatchId> named;
    private final int pageSize;
    private Iterator<Batch> page = List.<Batch>of().iterator();
    private final Set<BatchId> gone;
    private final Tally tally;
    private int last;

    BatchReader(BatchTable table, List<BatchId> named, int pageSize, Tally tally) {
        this.table = table;
        this.named = named;
        this.pageSize = pageSize;
        this.gone = new LinkedHashSet<>(named);
        this.tally = tally;
    }

    @Override
    public @Nullable Batch read() {
        if (!page.hasNext()) {
            page = (named.isEmpty() ? table.open(last, pageSize) : table.named(named, last, pageSize)).iterator();
        }
        if (!page.hasNext()) {
            tellGone();
            return null;
        }
        Batch batch = page.next();
        last = batch.id().value();
        gone.remove(batch.id());
        return batch;
    }

    private void tellGone() {
        gone.forEach(id -> log.warn("There is no batch 没有这个批次 {}", id));
        tally.add(Count.SKIPPED, gone.size());
        tally.add("nothing.GONE", gone.size());
        gone.clear();
    }
}
