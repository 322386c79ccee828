package com.btrade.stream.click;

/** Why a page view is not a person's: stored as its name in {@code user_view.bot} and {@code click_event.bot}. */
public enum BotReason {
    /** It asked by HEAD whether the page is there. */
    HEAD,
    /** Its agent is that of a link preview, a scanner or a program. */
    AGENT,
    /** Sooner after the message was sent or delivered than anybody reads. */
    TOO_SOON,
    /** One of many links that one place opened in a short time. */
    BURST
}
