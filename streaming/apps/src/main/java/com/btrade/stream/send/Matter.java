package com.btrade.stream.send;

import com.btrade.model.VarietyId;
import com.btrade.model.WhyNotTold;
import java.util.Optional;

/**
 * What a task tells of, as it stands at this moment.
 *
 * @param herb empty if the batch is gone
 * @param open whether there is a batch, and neither it nor its purchase is closed
 */
public record Matter(Optional<VarietyId> herb, boolean open) {
    /** The batch does not exist any more. */
    public static final Matter GONE = new Matter(Optional.empty(), false);

    /** Why there is nothing to tell any more: a message may have waited for days, and a reminder tells of open quotes. */
    Optional<WhyNotTold> whyNot(Template template, Unanswered quotes) {
        if (!open) {
            return Optional.of(WhyNotTold.CLOSED);
        }
        return template.isMarketing() || quotes.count() > 0 ? Optional.empty() : Optional.of(WhyNotTold.ANSWERED);
    }
}
