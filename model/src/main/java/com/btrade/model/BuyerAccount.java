package com.btrade.model;

import java.util.Arrays;
import java.util.List;

/** Where a buyer can be reminded. The names are part of task ids. */
public enum BuyerAccount {
    /** {@code users.phone}. */
    PHONE(Channel.SMS),
    /** {@code users.openid}, on the suppliers' service account. */
    OPENID(Channel.WECHAT),
    /** {@code users.openid2}, on the buyers' service account. */
    OPENID2(Channel.WECHAT);

    private final Channel channel;

    BuyerAccount(Channel channel) {
        this.channel = channel;
    }

    /** The channel that reaches it. */
    public Channel channel() {
        return channel;
    }

    /** The accounts that a channel reaches, each with a task of its own. */
    public static List<BuyerAccount> of(Channel channel) {
        return Arrays.stream(values())
                .filter(account -> account.channel == channel)
                .toList();
    }
}
