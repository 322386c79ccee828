package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.ItemTable.Waiting;
import com.btrade.jobs.run.Keyset;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads the accepted items of a run that have not entered yet, in their order; a restart begins with what is left. */
class WaitingReader implements ItemReader<Waiting> {
    private final Keyset<Long, Waiting> waiting;

    WaitingReader(LoadRun run, int limit) {
        this.waiting = new Keyset<>(0L, last -> run.waiting(last, limit), Waiting::position);
    }

    @Override
    public @Nullable Waiting read() {
        return waiting.next();
    }
}
