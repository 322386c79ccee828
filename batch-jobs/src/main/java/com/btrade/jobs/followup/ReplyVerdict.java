package com.btrade.jobs.followup;

/** What rule R7 says about a batch, and why. */
public enum ReplyVerdict {
    LOW_REPLY_RATE(true, "the reply rate is below its limit", "回复率低于下限"),
    ENOUGH_REPLIES(false, "enough quotes are answered", "回复率已达标"),
    TERM_OVER(false, "the purchase has passed its term", "采购单已过期"),
    NO_QUOTES(false, "there are no quotes", "没有报价"),
    QUOTES_TOO_YOUNG(false, "the oldest quote is not old enough", "最早的报价还不够久"),
    NO_QUOTE_TIME(false, "no quote has a readable time", "报价时间均无法识别");

    private final boolean due;
    private final String english;
    private final String chinese;

    ReplyVerdict(boolean due, String english, String chinese) {
        this.due = due;
        this.english = english;
        this.chinese = chinese;
    }

    /** Whether the buyer is to be reminded. */
    public boolean isDue() {
        return due;
    }

    /** The reason, for people. */
    public String text() {
        return english + " " + chinese;
    }
}
