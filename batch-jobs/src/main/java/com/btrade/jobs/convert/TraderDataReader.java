package com.btrade.jobs.convert;

import com.btrade.jobs.run.Keyset;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the rows that are not yet purchases, oldest first, by key; those that wait for another catalogue are left out.
 *
 * <p>It keeps no state: what is left to do stands in the table, so a run that died begins at the first row that is left.
 */
class TraderDataReader implements ItemReader<TraderRow> {
    private final Keyset<Long, TraderRow> rows;

    TraderDataReader(TraderDataTable table, String catalogue, int pageSize) {
        this.rows = new Keyset<>(0L, last -> table.open(last, catalogue, pageSize), TraderRow::id);
    }

    @Override
    public @Nullable TraderRow read() {
        return rows.next();
    }
}
