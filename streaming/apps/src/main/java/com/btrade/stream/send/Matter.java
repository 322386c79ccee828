package com.btrade.stream.send;

import com.btrade.model.VarietyId;
import com.btrade.model.WhyNotTold;
import java.util.Optional;

/**
 * What a task tells of, as it stands at this moment.
 *
 * @param herb empty if the batch is gone
 * @param open whether there is a batch, and neither it nor its purchase is closed
 * @param unanswered whether a quote of it waits for the buyer's answer
 */
public record Matter(Optional<VarietyId> herb, boolean open, boolean unanswered) {
    /** The batch does not exist any more. */
    public static final Matter GONE = new Matter(Optional.empty(), false, false);

    /** Why there is nothing to tell any more: a message may have waited for days. */
    Optional<WhyNotTold> whyNot(Template template) {
        if (!open) {
            return Optional.of(WhyNotTold.CLOSED);
        }
        return template.isMarketing() || unanswered ? Optional.empty() : Optional.of(WhyNotTold.ANSWERED);
    }
}
