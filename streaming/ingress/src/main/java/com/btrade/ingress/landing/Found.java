package com.btrade.ingress.landing;

import java.util.Optional;

/**
 * What MySQL knows of a visit.
 *
 * @param complete whether MySQL could be asked at all
 * @param channel the code of the channel the link was sent on, 0 if the link is not known
 */
record Found(boolean complete, int channel, Optional<Batch> batch, Optional<Quotes> quotes) {
    /** MySQL does not answer. */
    static Found unavailable() {
        return new Found(false, 0, Optional.empty(), Optional.empty());
    }
}
