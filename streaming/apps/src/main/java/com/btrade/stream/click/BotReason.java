package com.btrade.stream.click;

/** Why a page view is not a person's: stored as its name in {@code user_view.bot} and as its code in {@code click_block}. */
public enum BotReason {
    /** It asked by HEAD whether the page is there. */
    HEAD(1),
    /** Its agent is that of a link preview, a scanner or a program. */
    AGENT(2),
    /** Sooner after the message was sent or delivered than anybody reads. */
    TOO_SOON(3),
    /** One of many links that one place opened in a short time. */
    BURST(4);

    private final int code;

    BotReason(int code) {
        this.code = code;
    }

    /** 1 to 255. */
    public int code() {
        return code;
    }
}
