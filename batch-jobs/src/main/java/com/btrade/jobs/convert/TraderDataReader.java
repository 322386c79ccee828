package com.btrade.jobs.convert;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the rows that are not yet purchases, oldest first, by key; those that wait for another catalogue are left out.
 *
 * <p>It keeps no state: what is left to do stands in the table, so a run that died begins at the first row that is left.
 */
class TraderDataReader implements ItemReader<TraderRow> {
    private final TraderDataTable table;
    private final String catalogue;
    private final int pageSize;
    private Iterator<TraderRow> page = List.<TraderRow>of().iterator();
    private long last;

    TraderDataReader(TraderDataTable table, String catalogue, int pageSize) {
        this.table = table;
        this.catalogue = catalogue;
        this.pageSize = pageSize;
    }

    @Override
    public @Nullable TraderRow read() {
        if (!page.hasNext()) {
            page = table.open(last, catalogue, pageSize).iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        TraderRow row = page.next();
        last = row.id();
        return row;
    }
}
