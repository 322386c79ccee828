package com.btrade.jobs.migrate;

import com.btrade.jobs.unknown.Mention;
import java.util.List;

/**
 * What a migration's rule says of a source row by itself, before it is known what stands in 药材购.
 *
 * @param <D> what would be stored
 */
sealed interface Judged<D> {
    int sourceId();

    /** The unknown herbs it names. */
    List<Mention> mentions();

    /** It may be taken. */
    record Draft<D>(int sourceId, List<Mention> mentions, D content) implements Judged<D> {
        public Draft {
            mentions = List.copyOf(mentions);
        }
    }

    /** It is not taken, whatever stands there. */
    record Refused<D>(int sourceId, List<Mention> mentions, Reason reason) implements Judged<D> {
        public Refused {
            mentions = List.copyOf(mentions);
        }
    }
}
