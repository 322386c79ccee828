package com.btrade.jobs.clean;

import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.SupplierTable;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the writers of one run share: the tables, one transaction per chunk under the lock of supplier, and the run's key. */
record RunTables(
        RowTable rows,
        ChangeTable changes,
        SetAsideTable setAside,
        SupplierTable suppliers,
        ChunkTransactions transactions,
        Clock clock,
        String run,
        boolean dryRun) {
    static RunTables of(
            JdbcTemplate template, ChunkTransactions transactions, Clock clock, String run, boolean dryRun) {
        return new RunTables(
                new RowTable(template),
                new ChangeTable(template),
                new SetAsideTable(template),
                new SupplierTable(template),
                transactions,
                clock,
                run,
                dryRun);
    }

    /** Does the work in one transaction that no other job's writing of supplier comes between. */
    <T> T locked(Supplier<T> work) {
        return transactions.inOne(() -> {
            suppliers.lock();
            return work.get();
        });
    }

    void keep(List<Change> made) {
        changes.insert(made, run, now());
    }

    long now() {
        return clock.instant().getEpochSecond();
    }
}
