package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.ItemTable.Waiting;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Puts items to the table that they are for, where it is judged what is a duplicate. */
class LoadingWriter implements ItemWriter<Waiting> {
    private final LoadRun run;
    private final ChunkTransactions transactions;
    private final Tally tally;

    LoadingWriter(LoadRun run, ChunkTransactions transactions, Tally tally) {
        this.run = run;
        this.transactions = transactions;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends Waiting> items) {
        run.load(List.copyOf(items.getItems()), transactions, tally);
    }
}
