package com.btrade.ingress.landing;

import java.util.Optional;

/**
 * What MySQL knows of a visit.
 *
 * @param complete whether MySQL could be asked at all
 * @param channel the code of the channel the link was sent on, 0 if the link is not known
 * @param pushed whether the link was sent to tell of a purchase, so that its recipient may answer
 */
record Found(boolean complete, int channel, boolean pushed, Optional<Batch> batch, Optional<Quotes> quotes) {
    /** MySQL does not answer. */
    static Found unavailable() {
        return new Found(false, 0, false, Optional.empty(), Optional.empty());
    }
}
