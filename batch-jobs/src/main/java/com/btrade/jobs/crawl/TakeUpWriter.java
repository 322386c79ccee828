package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.WaitingSuppliersTable.WaitingSupplier;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.site.Item;
import com.btrade.jobs.store.ChunkTransactions;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Puts what waited to its table again, as it was scraped. */
class TakeUpWriter implements ItemWriter<WaitingSupplier> {
    private final Destination destination;
    private final ChunkTransactions transactions;
    private final Tally tally;

    TakeUpWriter(Destination destination, ChunkTransactions transactions, Tally tally) {
        this.destination = destination;
        this.transactions = transactions;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends WaitingSupplier> waiting) {
        List<Item> entries =
                waiting.getItems().stream().map(WaitingSupplier::entry).toList();
        transactions.inOne(() -> destination.load(entries)).countIn(tally);
    }
}
