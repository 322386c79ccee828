package com.btrade.model;

/**
 * Why a person who deals in a herb is not told of it, or a buyer not reminded: stored as its name in {@code push_choice},
 * {@code push_held_back} and {@code push_message.code}.
 */
public enum WhyNotTold {
    NOT_ON_TEST_LIST("a test list is set and they are not on it", "不在测试名单中"),
    BLOCKED("they are on the block list", "在黑名单中"),
    OPTED_OUT("they have opted out", "已退订"),
    NOT_MY_HERB("they said that it is not their herb", "表示不做这种药材"),
    DAY_CAP("they were told often enough today", "今天推送已达上限"),
    WEEK_CAP("they were told often enough this week", "近七天推送已达上限"),
    CLOSED("the batch or its purchase was closed before the message left", "消息发出前批次或采购单已关闭"),
    ANSWERED("the buyer answered every quote before the reminder left", "提醒发出前买家已回复全部报价");

    private final String english;
    private final String chinese;

    WhyNotTold(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The reason, for people. */
    public String text() {
        return english + " " + chinese;
    }
}
