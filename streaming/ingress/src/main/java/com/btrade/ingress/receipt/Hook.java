package com.btrade.ingress.receipt;

import com.btrade.model.Channel;

/** Who calls back. */
enum Hook {
    SENDCLOUD("sendcloud", Channel.SMS, "BTRADE_SENDCLOUD_APP_KEY"),
    WECHAT("wechat", Channel.WECHAT, "BTRADE_WECHAT_EVENT_TOKEN"),
    WECHAT_BUYERS("wechat-buyers", Channel.WECHAT, "BTRADE_WECHAT_BUYERS_EVENT_TOKEN");

    private final String text;
    private final Channel channel;
    private final String variable;

    Hook(String text, Channel channel, String variable) {
        this.text = text;
        this.channel = channel;
        this.variable = variable;
    }

    /** The name of the line that it tells of. */
    String text() {
        return text;
    }

    Channel channel() {
        return channel;
    }

    /** Where its secret comes from. */
    String variable() {
        return variable;
    }
}
