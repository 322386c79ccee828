package com.btrade.jobs.followup;

import com.btrade.jobs.recipient.Term;
import com.btrade.model.BatchId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer has answered the quotes of one batch.
 *
 * @param term of the purchase
 * @param answered accepted or rejected, of the quotes
 * @param oldest when the oldest quote came; null if no quote has a readable time
 */
public record Replies(
        BatchId batch,
        Term term,
        int quotes,
        int answered,
        @Nullable Instant oldest) {
    public Replies {
        if (answered < 0 || answered > quotes) {
            throw new IllegalArgumentException("Invalid replies: " + answered + " of " + quotes + " answered");
        }
    }

    /** How many of the quotes are answered; 1 if there are none. */
    public double rate() {
        return quotes == 0 ? 1 : (double) answered / quotes;
    }
}
