package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.ItemTable.Waiting;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads the accepted items of a run that have not entered yet, in their order; a restart begins with what is left. */
class WaitingReader implements ItemReader<Waiting> {
    private final LoadRun run;
    private final int limit;
    private Iterator<Waiting> rest = Collections.emptyIterator();
    private long last;

    WaitingReader(LoadRun run, int limit) {
        this.run = run;
        this.limit = limit;
    }

    @Override
    public @Nullable Waiting read() {
        if (!rest.hasNext()) {
            rest = run.waiting(last, limit).iterator();
        }
        if (!rest.hasNext()) {
            return null;
        }
        Waiting next = rest.next();
        last = next.position();
        return next;
    }
}
