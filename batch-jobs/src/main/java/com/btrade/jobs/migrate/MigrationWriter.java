package com.btrade.jobs.migrate;

import com.btrade.jobs.migrate.Judged.Draft;
import com.btrade.jobs.migrate.Judged.Refused;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.unknown.UnknownHerbTable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Stores a chunk of source rows with their verdicts in one transaction. A row that is settled is left alone, one that was
 * refused for itself is judged again, and what says nothing new is not written.
 */
class MigrationWriter<D> implements ItemWriter<Judged<D>> {
    private static final Logger log = LoggerFactory.getLogger(MigrationWriter.class);
    private static final int TOLD = 100;

    private final Migration migration;
    private final Taking<D> taking;
    private final VerdictTable verdicts;
    private final UnknownHerbTable unknownHerbs;
    private final ChunkTransactions transactions;
    private final String catalogue;
    private final boolean dryRun;
    private final String execution;
    private final Tally tally;
    private final Clock clock;
    private int told;

    MigrationWriter(
            Migration migration,
            Taking<D> taking,
            VerdictTable verdicts,
            UnknownHerbTable unknownHerbs,
            ChunkTransactions transactions,
            String catalogue,
            boolean dryRun,
            String execution,
            Tally tally,
            Clock clock) {
        this.migration = migration;
        this.taking = taking;
        this.verdicts = verdicts;
        this.unknownHerbs = unknownHerbs;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.dryRun = dryRun;
        this.execution = execution;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends Judged<D>> chunk) {
        List<Judged<D>> rows = new ArrayList<>(chunk.getItems());
        List<VerdictRow> said = dryRun ? tell(rows) : transactions.inOne(() -> store(rows));
        said.forEach(this::count);
        int same = rows.size() - said.size();
        tally.add("same", same);
        tally.add(Count.SKIPPED, same);
    }

    private List<VerdictRow> store(List<Judged<D>> rows) {
        taking.lock();
        Instant now = clock.instant();
        Map<Integer, VerdictRow> before = before(rows);
        List<VerdictRow> said = refused(rows, before);
        said.addAll(taking.take(drafts(rows, before), now));
        List<VerdictRow> news = news(said, before);
        verdicts.upsert(news, execution, now.getEpochSecond());
        verdicts.shareChecksums(
                news.stream().filter(row -> row.verdict() == Verdict.FILLED).toList());
        unknownHerbs.record(
                migration.mentions(),
                ids(rows).stream().map(String::valueOf).toList(),
                rows.stream().flatMap(row -> row.mentions().stream()).toList(),
                catalogue,
                now.getEpochSecond());
        return news;
    }

    private List<VerdictRow> tell(List<Judged<D>> rows) {
        Map<Integer, VerdictRow> before = before(rows);
        List<VerdictRow> said = refused(rows, before);
        said.addAll(taking.tell(drafts(rows, before)));
        List<VerdictRow> news = news(said, before);
        for (VerdictRow row : news.subList(0, Math.min(news.size(), TOLD - told))) {
            log.info("Dry run 试运行: row {} would be 将为 {} {}", row.sourceId(), row.verdict(), text(row.reason()));
            told++;
        }
        return news;
    }

    /** Of all rows between the first and the last, for a stretch of keys is found faster than as many keys. */
    private Map<Integer, VerdictRow> before(List<Judged<D>> rows) {
        int first = rows.get(0).sourceId();
        int last = rows.get(rows.size() - 1).sourceId();
        return verdicts.said(first - 1, last);
    }

    private static String text(@Nullable Reason reason) {
        return reason == null ? "" : reason.name();
    }

    private static <D> List<Integer> ids(List<Judged<D>> rows) {
        return rows.stream().map(Judged::sourceId).toList();
    }

    private static <D> List<VerdictRow> refused(List<Judged<D>> rows, Map<Integer, VerdictRow> before) {
        List<VerdictRow> refused = new ArrayList<>();
        for (Judged<D> row : rows) {
            if (row instanceof Refused<D> one && isOpen(one.sourceId(), before)) {
                refused.add(VerdictRow.refused(one.sourceId(), one.reason()));
            }
        }
        return refused;
    }

    private static <D> List<Draft<D>> drafts(List<Judged<D>> rows, Map<Integer, VerdictRow> before) {
        List<Draft<D>> drafts = new ArrayList<>();
        for (Judged<D> row : rows) {
            if (row instanceof Draft<D> one && isOpen(one.sourceId(), before)) {
                drafts.add(one);
            }
        }
        return drafts;
    }

    private static boolean isOpen(int sourceId, Map<Integer, VerdictRow> before) {
        VerdictRow verdict = before.get(sourceId);
        return verdict == null || !verdict.isSettled();
    }

    private static List<VerdictRow> news(List<VerdictRow> said, Map<Integer, VerdictRow> before) {
        List<VerdictRow> news = new ArrayList<>();
        for (VerdictRow row : said) {
            VerdictRow old = before.get(row.sourceId());
            if (old == null || !old.saysAsMuchAs(row)) {
                news.add(row);
            }
        }
        return news;
    }

    private void count(VerdictRow row) {
        switch (row.verdict()) {
            case CREATED -> add(Count.WRITTEN, "created");
            case FILLED -> add(Count.WRITTEN, "filled");
            case SAME -> add(Count.SKIPPED, "same");
            case SKIPPED -> add(Count.SKIPPED, "skipped." + row.reason());
            case REJECTED -> {
                tally.add("rejected", 1);
                tally.add("rejected." + row.reason(), 1);
            }
        }
    }

    private void add(Count count, String name) {
        tally.add(count, 1);
        tally.add(name, 1);
    }
}
