package com.btrade.jobs.followup;

/**
 * Rule R6: a push is repeated if too few click, too few quote or too many quotes are rejected.
 *
 * @param maxPushTimes a push of a higher order is not repeated
 * @param clickRate below it, push again
 * @param quoteRate below it, push again
 * @param rejectRate above it, push again
 */
public record PushAgainPolicy(int maxPushTimes, double clickRate, double quoteRate, double rejectRate) {
    /** The verdict on a push; of several reasons the first. */
    public PushVerdict judge(PushOutcome push, BatchState batch) {
        if (push.order() > maxPushTimes) {
            return PushVerdict.MAX_PUSH_TIMES;
        }
        return switch (batch) {
            case GONE -> PushVerdict.GONE;
            case CLOSED -> PushVerdict.CLOSED;
            case ACCEPTED -> PushVerdict.ACCEPTED_QUOTE;
            case WAITING -> push.records() == 0 ? PushVerdict.NO_RECORDS : judge(push);
        };
    }

    private PushVerdict judge(PushOutcome push) {
        if (push.clickRate() < clickRate) {
            return PushVerdict.LOW_CLICK_RATE;
        }
        if (push.quoteRate() < quoteRate) {
            return PushVerdict.LOW_QUOTE_RATE;
        }
        return push.rejectRate() > rejectRate ? PushVerdict.HIGH_REJECT_RATE : PushVerdict.GOOD_RATES;
    }
}
