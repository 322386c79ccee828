package com.btrade.jobs.push;

import com.btrade.jobs.recipient.Batch;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Keyset;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.task.BatchTable;
import com.btrade.model.BatchId;
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

    private final Keyset<Integer, Batch> batches;
    private final Set<BatchId> gone;
    private final Tally tally;

    BatchReader(BatchTable table, List<BatchId> named, int pageSize, Tally tally) {
        this.batches = new Keyset<>(
                0,
                last -> named.isEmpty() ? table.open(last, pageSize) : table.named(named, last, pageSize),
                batch -> batch.id().value());
        this.gone = new LinkedHashSet<>(named);
        this.tally = tally;
    }

    @Override
    public @Nullable Batch read() {
        Batch batch = batches.next();
        if (batch == null) {
            tellGone();
            return null;
        }
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
