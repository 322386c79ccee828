package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.Replies;
import com.btrade.jobs.run.Keyset;
import com.btrade.jobs.run.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the open batches that have quotes, by id, page by page.
 *
 * <p>It keeps no state: who has been reminded stands in the tasks, so a run that died looks at every batch again.
 */
class ReplyReader implements ItemReader<Replies> {
    private final Keyset<Integer, ReplyTable.Row> rows;
    private final Tally tally;

    ReplyReader(ReplyTable table, int pageSize, Tally tally) {
        this.rows = new Keyset<>(
                0,
                last -> table.after(last, pageSize),
                row -> row.replies().batch().value());
        this.tally = tally;
    }

    @Override
    public @Nullable Replies read() {
        ReplyTable.Row row = rows.next();
        if (row == null) {
            return null;
        }
        if (row.withoutTime() > 0) {
            tally.add("dirt.BAD_QUOTE_TIME", row.withoutTime());
        }
        return row.replies();
    }
}
