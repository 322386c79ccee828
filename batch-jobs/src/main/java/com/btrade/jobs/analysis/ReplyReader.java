package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.Replies;
import com.btrade.jobs.run.Tally;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the open batches that have quotes, by id, page by page.
 *
 * <p>It keeps no state: who has been reminded stands in the tasks, so a run that died looks at every batch again.
 */
class ReplyReader implements ItemReader<Replies> {
    private final ReplyTable table;
    private final int pageSize;
    private final Tally tally;
    private Iterator<ReplyTable.Row> page = List.<ReplyTable.Row>of().iterator();
    private int last;

    ReplyReader(ReplyTable table, int pageSize, Tally tally) {
        this.table = table;
        this.pageSize = pageSize;
        this.tally = tally;
    }

    @Override
    public @Nullable Replies read() {
        if (!page.hasNext()) {
            page = table.after(last, pageSize).iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        ReplyTable.Row row = page.next();
        last = row.replies().batch().value();
        if (row.withoutTime() > 0) {
            tally.add("dirt.BAD_QUOTE_TIME", row.withoutTime());
        }
        return row.replies();
    }
}
