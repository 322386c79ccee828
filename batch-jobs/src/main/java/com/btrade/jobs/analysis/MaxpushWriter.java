package com.btrade.jobs.analysis;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.Masked;
import com.btrade.model.RecordId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Counts ignored SMS: the counters move in one transaction with the rows of the ledger, a record that has one is done. */
class MaxpushWriter implements ItemWriter<IgnoredSms> {
    private static final Logger log = LoggerFactory.getLogger(MaxpushWriter.class);

    /** What became of a chunk: the records that were not counted yet, and those among them whose mobile is a supplier's. */
    private record Result(List<IgnoredSms> fresh, List<IgnoredSms> suppliers) {}

    private final DepartureTable departures;
    private final IgnoredSmsTable ledger;
    private final MaxpushTable counters;
    private final ChunkTransactions transactions;
    private final RunParameters run;
    private final Tally tally;
    private final Clock clock;

    MaxpushWriter(
            DepartureTable departures,
            IgnoredSmsTable ledger,
            MaxpushTable counters,
            ChunkTransactions transactions,
            RunParameters run,
            Tally tally,
            Clock clock) {
        this.departures = departures;
        this.ledger = ledger;
        this.counters = counters;
        this.transactions = transactions;
        this.run = run;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends IgnoredSms> chunk) {
        List<IgnoredSms> ignored = gone(List.copyOf(chunk.getItems()));
        Result result = run.dryRun() ? tell(look(ignored)) : transactions.inOne(() -> count(look(ignored)));
        int known = ignored.size() - result.fresh().size();
        int strangers = result.fresh().size() - result.suppliers().size();
        tally.add(Count.WRITTEN, result.suppliers().size());
        int waiting = chunk.size() - ignored.size();
        tally.add(Count.SKIPPED, known + strangers + waiting);
        tally.add("nothing.NOT_SENT", waiting);
        tally.add("nothing.ALREADY_COUNTED", known);
        tally.add("nothing.NO_SUPPLIER", strangers);
    }

    /** Those that had left: whoever got nothing ignored nothing. */
    private List<IgnoredSms> gone(List<IgnoredSms> records) {
        Set<RecordId> notGone =
                departures.notGone(records.stream().map(IgnoredSms::record).toList());
        return records.stream().filter(one -> !notGone.contains(one.record())).toList();
    }

    private Result look(List<IgnoredSms> ignored) {
        Set<RecordId> counted =
                ledger.counted(ignored.stream().map(IgnoredSms::record).toList());
        List<IgnoredSms> fresh =
                ignored.stream().filter(one -> !counted.contains(one.record())).toList();
        Set<String> known =
                counters.known(fresh.stream().map(IgnoredSms::mobile).collect(Collectors.toSet()));
        return new Result(
                fresh,
                fresh.stream().filter(one -> known.contains(one.mobile())).toList());
    }

    /** Who is no supplier now has a row too: a later run shall not count him if he becomes one. */
    private Result count(Result result) {
        if (!result.fresh().isEmpty()) {
            ledger.insert(
                    result.fresh(),
                    run.businessDate().yesterday(),
                    clock.instant().getEpochSecond());
            Map<String, Integer> more = new HashMap<>();
            result.suppliers().forEach(one -> more.merge(one.mobile(), 1, Integer::sum));
            counters.raise(more);
        }
        return result;
    }

    private static Result tell(Result result) {
        result.suppliers()
                .forEach(one -> log.info(
                        "Dry run 试运行: would raise maxpush 将增加未点击次数 of supplier {}: record {} has no click 未点击",
                        Masked.of(one.mobile()),
                        one.record()));
        return result;
    }
}
