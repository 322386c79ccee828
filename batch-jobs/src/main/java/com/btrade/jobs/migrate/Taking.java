package com.btrade.jobs.migrate;

import com.btrade.jobs.migrate.Judged.Draft;
import java.time.Instant;
import java.util.List;

/** How drafts meet what stands in 药材购. */
interface Taking<D> {
    /** Until the transaction ends, no other job judges the same. */
    void lock();

    /** Stores what is to be stored, within the caller's transaction, and says what became of each. */
    List<VerdictRow> take(List<Draft<D>> drafts, Instant now);

    /** Says the same and stores nothing; drafts of earlier chunks are not remembered. */
    List<VerdictRow> tell(List<Draft<D>> drafts);
}
