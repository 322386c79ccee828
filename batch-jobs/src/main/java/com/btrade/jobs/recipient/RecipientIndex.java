package com.btrade.jobs.recipient;

import com.btrade.model.VarietyId;
import java.util.List;

/** Port to the index of who deals in which herb; pages are read by key, so their cost does not grow with the table. */
public interface RecipientIndex {
    /**
     * Where a page begins: after this push score and id.
     *
     * @param id of a user or supplier
     */
    record Position(int pushscore, int id) {
        /** Before everybody. */
        public static final Position START = new Position(Integer.MIN_VALUE, 0);
    }

    /** The next people of a pool by push score, then id; fewer than {@code limit} only at the end. */
    List<Candidate> page(VarietyId herb, Pool pool, Position after, int limit);
}
