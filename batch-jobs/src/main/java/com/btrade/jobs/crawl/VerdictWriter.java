package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.Verdict.Accepted;
import com.btrade.jobs.crawl.Verdict.Rejected;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.Mobile;
import com.btrade.model.TraderSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores a page's purchases: new ones in {@code trader_data}, rejected ones with their reason, duplicates nowhere. */
class VerdictWriter implements ItemWriter<Verdict> {
    private static final Logger log = LoggerFactory.getLogger(VerdictWriter.class);

    private final SiteRun run;
    private final TraderSource source;
    private final TraderDataTable traderData;
    private final RejectedTable rejectedTable;
    private final ChunkTransactions transactions;
    private final Tally tally;

    VerdictWriter(
            SiteRun run,
            TraderSource source,
            TraderDataTable traderData,
            RejectedTable rejectedTable,
            ChunkTransactions transactions,
            Tally tally) {
        this.run = run;
        this.source = source;
        this.traderData = traderData;
        this.rejectedTable = rejectedTable;
        this.transactions = transactions;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends Verdict> verdicts) {
        List<TraderEntry> accepted = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Accepted one) {
                accepted.add(one.entry());
            } else if (verdict instanceof Rejected one) {
                rejected.add(one);
            }
        }
        int stored =
                run.dryRun() ? wouldStore(accepted, rejected) : transactions.inOne(() -> store(accepted, rejected));
        tally.add(Count.WRITTEN, stored);
        tally.add(Count.SKIPPED, accepted.size() - stored);
        tally.add("duplicates", accepted.size() - stored);
        tally.add("rejected", rejected.size());
        rejected.forEach(one -> tally.add("rejected." + one.reason(), 1));
    }

    private int store(List<TraderEntry> accepted, List<Rejected> rejected) {
        traderData.lock();
        List<TraderEntry> fresh = fresh(accepted);
        traderData.insert(fresh, source);
        rejectedTable.upsert(rejected, source);
        return fresh.size();
    }

    private int wouldStore(List<TraderEntry> accepted, List<Rejected> rejected) {
        List<TraderEntry> fresh = fresh(accepted);
        fresh.forEach(entry -> log.info("Dry run 试运行: would store 将写入 {}", entry));
        rejected.forEach(one -> log.info("Dry run 试运行: would reject 将拒绝 ({}) {}", one.reason(), one.purchase()));
        return fresh.size();
    }

    /** Those that are neither stored already nor for the second time in this chunk. */
    private List<TraderEntry> fresh(List<TraderEntry> accepted) {
        List<Mobile> mobiles = accepted.stream().map(TraderEntry::mobile).toList();
        Set<TraderEntry.Key> known = traderData.keys(mobiles);
        return accepted.stream().filter(entry -> known.add(entry.key())).toList();
    }
}
