package com.btrade.jobs.followup;

/** What rule R6 says about a push, and why. */
public enum PushVerdict {
    LOW_CLICK_RATE(true, "the click rate is below its limit", "点击率低于下限"),
    LOW_QUOTE_RATE(true, "the quote rate is below its limit", "报价率低于下限"),
    HIGH_REJECT_RATE(true, "the reject rate is above its limit", "拒绝率高于上限"),
    GOOD_RATES(false, "all rates are good", "各项比率均达标"),
    MAX_PUSH_TIMES(false, "it has been pushed often enough", "已达最多推送次数"),
    GONE(false, "the batch does not exist any more", "批次已不存在"),
    CLOSED(false, "the batch or its purchase is closed", "批次或采购单已关闭"),
    ACCEPTED_QUOTE(false, "a quote of the batch is accepted", "已有报价被采纳"),
    NO_RECORDS(false, "the push has no records", "该次推送没有记录");

    private final boolean again;
    private final String english;
    private final String chinese;

    PushVerdict(boolean again, String english, String chinese) {
        this.again = again;
        this.english = english;
        this.chinese = chinese;
    }

    /** Whether the batch is pushed again on the channel. */
    public boolean isAgain() {
        return again;
    }

    /** The reason, for people. */
    public String text() {
        return english + " " + chinese;
    }
}
