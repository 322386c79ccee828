package com.btrade.jobs.migrate;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a source table in the order of its key, a page at a time, up to the last row there was at the start; a run that is
 * restarted goes on behind the last chunk it knows of.
 */
class SourceReader<T extends SourceRow> implements ItemStreamReader<T> {
    private static final String LAST = "source.last";
    /** Holds the last key there was at the start. */
    static final String UP_TO = "source.upTo";

    private final SourceTable<T> table;
    private final int pageSize;
    private Iterator<T> page = List.<T>of().iterator();
    private int last;
    private int upTo;

    SourceReader(SourceTable<T> table, int pageSize) {
        this.table = table;
        this.pageSize = pageSize;
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getInt(LAST, 0);
        upTo = context.containsKey(UP_TO) ? context.getInt(UP_TO) : table.keys().last();
        page = List.<T>of().iterator();
    }

    @Override
    public @Nullable T read() {
        if (!page.hasNext()) {
            page = table.page(last, upTo, pageSize).iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        T row = page.next();
        last = row.id();
        return row;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(LAST, last);
        context.putInt(UP_TO, upTo);
    }
}
