package com.btrade.jobs.followup;

import java.time.Duration;
import java.time.Instant;

/**
 * Rule R7: a buyer is reminded who leaves too many quotes unanswered.
 *
 * @param replyRate below it, remind
 * @param pause the oldest quote has to be older
 */
public record ReplyPolicy(double replyRate, Duration pause) {
    /** The verdict on an open batch. */
    public ReplyVerdict judge(Replies replies, Instant now) {
        if (replies.term().isOver(now)) {
            return ReplyVerdict.TERM_OVER;
        }
        if (replies.quotes() == 0) {
            return ReplyVerdict.NO_QUOTES;
        }
        Instant oldest = replies.oldest();
        if (oldest == null) {
            return ReplyVerdict.NO_QUOTE_TIME;
        }
        if (!oldest.plus(pause).isBefore(now)) {
            return ReplyVerdict.QUOTES_TOO_YOUNG;
        }
        return replies.rate() < replyRate ? ReplyVerdict.LOW_REPLY_RATE : ReplyVerdict.ENOUGH_REPLIES;
    }
}
