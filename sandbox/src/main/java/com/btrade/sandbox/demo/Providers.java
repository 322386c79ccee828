package com.btrade.sandbox.demo;

import com.btrade.sandbox.gateway.sendcloud.Receipts;
import com.btrade.sandbox.gateway.sendcloud.SendCloudOptions;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.sandbox.gateway.wechat.Events;
import com.btrade.sandbox.gateway.wechat.WechatOptions;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import com.btrade.sandbox.platform.Closer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** The stand-ins of both providers, as far as they call back; they call again if they are not heard. */
final class Providers {
    /** Whose callbacks are believed: that of this account, whose key it is. */
    private static final String ACCOUNT = "demo";

    private static final String EVENT_TOKEN = "event-token-of-demo";
    private static final int TEMPLATE = 870;
    private static final int TAKEN = 200;
    private static final int TIMES = 3;

    private final SendCloudOptions sendCloud;
    private final WechatOptions.Account account;
    private final Receipts receipts;
    private final Events events;
    private final URI smsHook;
    private final URI wechatHook;

    private Providers(Clock clock, URI ingress, Closer closer) {
        sendCloud = SendCloudOptions.of(ACCOUNT, ACCOUNT).withClock(clock);
        account = new WechatOptions.Account(ACCOUNT, ACCOUNT, "gh_demo", EVENT_TOKEN, Map.of(), openid -> true);
        receipts = closer.add(SendCloudStandIn.start(sendCloud)).receipts();
        events = closer.add(
                        WechatStandIn.start(WechatOptions.of(List.of(account)).withClock(clock)))
                .events();
        smsHook = ingress.resolve("/pushpurchase/smshook");
        wechatHook = ingress.resolve("/pushpurchase/wechathook/suppliers");
    }

    /** Starts them; they call the ingress at an address. */
    static Providers start(Clock clock, URI ingress, Closer closer) {
        return new Providers(clock, ingress, closer);
    }

    /** By which the ingress believes them. */
    Map<String, String> environment() {
        return Map.of("BTRADE_SENDCLOUD_APP_KEY", sendCloud.appKey(), "BTRADE_WECHAT_EVENT_TOKEN", EVENT_TOKEN);
    }

    /** Tells what became of a message: 200, or why it did not arrive. */
    void settle(Letter letter, int status) {
        switch (letter.channel()) {
            case SMS -> {
                Map<String, String> receipt =
                        receipts.settled(letter.messageId(), letter.recipient(), TEMPLATE, status);
                call(() -> receipts.post(smsHook, receipt));
            }
            case WECHAT -> {
                String event = events.finished(
                        account,
                        letter.recipient(),
                        letter.messageId(),
                        status == TAKEN ? "success" : "failed:user block");
                call(() -> events.post(wechatHook, account, event));
            }
        }
    }

    /** Passes on that somebody wants no more. */
    void unsubscribe(Letter letter) {
        Map<String, String> reply = receipts.reply(letter.recipient(), "TD");
        call(() -> receipts.post(smsHook, reply));
    }

    private static void call(IntSupplier callback) {
        int status = 0;
        for (int times = 0; times < TIMES && status != TAKEN; times++) {
            status = callback.getAsInt();
        }
        if (status != TAKEN) {
            throw new IllegalStateException("Failed to report on a message: the ingress answers " + status);
        }
    }
}
