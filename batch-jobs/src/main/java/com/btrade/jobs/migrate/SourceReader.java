package com.btrade.jobs.migrate;

import com.btrade.jobs.run.Keyset;
import com.btrade.model.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a source table in the order of its key, a page at a time, up to the last row there was at the start; a run that is
 * restarted goes on behind the last chunk it knows of. Rows of other parts are passed over.
 */
class SourceReader<T extends SourceRow> implements ItemStreamReader<T> {
    private static final String LAST = "source.last";
    /** Holds the last key there was at the start. */
    static final String UP_TO = "source.upTo";

    private final SourceTable<T> table;
    private final Part part;
    private final int pageSize;
    private Keyset<Integer, T> rows = new Keyset<>(0, last -> List.of(), SourceRow::id);
    private int upTo;

    SourceReader(SourceTable<T> table, Part part, int pageSize) {
        this.table = table;
        this.part = part;
        this.pageSize = pageSize;
    }

    @Override
    public void open(ExecutionContext context) {
        upTo = context.containsKey(UP_TO) ? context.getInt(UP_TO) : table.keys().last();
        rows = new Keyset<>(context.getInt(LAST, 0), last -> table.page(last, upTo, pageSize), SourceRow::id);
    }

    @Override
    public @Nullable T read() {
        T row = rows.next();
        while (row != null && !isOurs(row)) {
            row = rows.next();
        }
        return row;
    }

    private boolean isOurs(T row) {
        return part.isWhole() || part.holds(row.person());
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(LAST, rows.last());
        context.putInt(UP_TO, upTo);
    }
}
