package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.Verdict.Rejected;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.site.Item;
import com.btrade.jobs.store.ChunkTransactions;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores what was read of a site: accepted items to wait for the check, rejected ones also with their reason. */
class StagingWriter implements ItemWriter<Verdict> {
    private static final Logger log = LoggerFactory.getLogger(StagingWriter.class);

    private final SiteRun run;
    private final ItemTable items;
    private final RejectedTable rejectedTable;
    private final ChunkTransactions transactions;
    private final Tally tally;

    StagingWriter(
            SiteRun run, ItemTable items, RejectedTable rejectedTable, ChunkTransactions transactions, Tally tally) {
        this.run = run;
        this.items = items;
        this.rejectedTable = rejectedTable;
        this.transactions = transactions;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends Verdict> chunk) {
        List<Verdict> verdicts = List.copyOf(chunk.getItems());
        List<Item> entering = entering(verdicts);
        List<Rejected> rejected = verdicts.stream()
                .filter(Rejected.class::isInstance)
                .map(Rejected.class::cast)
                .toList();
        if (run.dryRun()) {
            run.destination().preview(entering).countIn(tally);
            rejected.forEach(StagingWriter::tell);
        } else {
            List<Verdict> fresh = transactions.inOne(() -> store(verdicts, rejected));
            int stored = entering(fresh).size();
            new Loaded(stored, Map.of("repeated", entering.size() - stored)).countIn(tally);
        }
        tally.add(Count.FILTERED, verdicts.size() - entering.size() - rejected.size());
        tally.add("rejected", rejected.size());
        rejected.forEach(one -> tally.add("rejected." + one.reason(), 1));
    }

    private List<Verdict> store(List<Verdict> verdicts, List<Rejected> rejected) {
        List<Verdict> fresh = items.insertNew(run.number(), verdicts);
        rejectedTable.upsert(rejected, run.job(), run.destination().source());
        return fresh;
    }

    private static void tell(Rejected one) {
        log.info(
                "Dry run 试运行: would reject 将拒绝 ({}) {}",
                one.reason(),
                one.scraped().item());
    }

    private static List<Item> entering(List<Verdict> verdicts) {
        return verdicts.stream().flatMap(verdict -> verdict.entering().stream()).toList();
    }
}
