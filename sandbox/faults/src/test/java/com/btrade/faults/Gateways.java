package com.btrade.faults;

import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.sendcloud.SendCloudOptions;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.sandbox.gateway.wechat.WechatOptions;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The stand-ins of both providers, whose logs say who was told. */
final class Gateways implements AutoCloseable {
    private static final Duration LATENCY = Duration.ofMillis(10);
    private static final String USER = "faults";
    private static final String EVENT_TOKEN = "event-token-of-faults";
    private static final Set<String> PUSH = Set.of("first", "keyword1", "keyword2", "keyword3", "keyword4", "remark");
    private static final Set<String> REMINDER = Set.of("first", "keyword1", "keyword2", "remark");

    private final SendCloudOptions options = SendCloudOptions.of(USER, USER).withLatency(LATENCY);
    private final WechatOptions.Account account = new WechatOptions.Account(
            USER, USER, "gh_faults", EVENT_TOKEN, Map.of("TPUSH", PUSH, "TREMIND", REMINDER), openid -> true);
    private final SendCloudStandIn sms = SendCloudStandIn.start(options);
    private final WechatStandIn wechat =
            WechatStandIn.start(WechatOptions.of(List.of(account)).withLatency(LATENCY));

    int smsPort() {
        return sms.uri().getPort();
    }

    int wechatPort() {
        return wechat.uri().getPort();
    }

    /** By which the send app finds them, through these ports, and the ingress believes them. */
    Map<String, String> environment(int smsPort, int wechatPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BTRADE_GATEWAY_SMS", "sendcloud");
        environment.put("BTRADE_SENDCLOUD_URL", "http://127.0.0.1:" + smsPort);
        environment.put("BTRADE_SENDCLOUD_USER", USER);
        environment.put("BTRADE_SENDCLOUD_KEY", USER);
        environment.put("BTRADE_SENDCLOUD_APP_KEY", options.appKey());
        environment.put("BTRADE_GATEWAY_WECHAT", "wechat");
        environment.put("BTRADE_WECHAT_URL", "http://127.0.0.1:" + wechatPort);
        environment.put("BTRADE_WECHAT_EVENT_TOKEN", EVENT_TOKEN);
        for (String which : List.of("BTRADE_WECHAT_", "BTRADE_WECHAT_BUYERS_")) {
            environment.put(which + "APPID", USER);
            environment.put(which + "SECRET", USER);
            environment.put(which + "TEMPLATE_PUSH", "TPUSH");
            environment.put(which + "TEMPLATE_REMINDER", "TREMIND");
        }
        for (String provider : List.of("BTRADE_SENDCLOUD_", "BTRADE_WECHAT_")) {
            environment.put(provider + "RATE", "0");
            // Few enough that a connection that breaks is no outage: five silent calls in a row stop a line.
            environment.put(provider + "CONNECTIONS", "2");
            environment.put(provider + "TIMEOUT", "2000");
        }
        return environment;
    }

    /** Everybody who was told, in order. */
    List<Accepted> told() {
        return Stream.concat(sms.truth().all().stream(), wechat.truth().all().stream())
                .toList();
    }

    /** How many SMS of a wave there were. */
    long toldSms(Wave wave) {
        return sms.truth().all().stream()
                .filter(message -> wave.owns(message.recipient()))
                .count();
    }

    /** A report of what became of a message: arrived or not; posted to the ingress as often as it is run. */
    Report report(Accepted message, boolean arrived, URI ingress) {
        if (message.recipient().startsWith("1")) {
            Map<String, String> receipt = sms.receipts()
                    .settled(
                            message.messageId(),
                            message.recipient(),
                            Integer.parseInt(message.template()),
                            arrived ? 200 : 500);
            return () -> sms.receipts().post(ingress.resolve("/pushpurchase/smshook"), receipt);
        }
        String event = wechat.events()
                .finished(account, message.recipient(), message.messageId(), arrived ? "success" : "failed:user block");
        return () -> wechat.events().post(ingress.resolve("/pushpurchase/wechathook/suppliers"), account, event);
    }

    /** Somebody's answer TD. */
    Report optOut(String phone, URI ingress) {
        Map<String, String> reply = sms.receipts().reply(phone, "TD");
        return () -> sms.receipts().post(ingress.resolve("/pushpurchase/smshook"), reply);
    }

    /** A call of the ingress. */
    interface Report {
        /** The status of the answer, 0 if there was none. */
        int post();
    }

    @Override
    public void close() {
        sms.close();
        wechat.close();
    }
}
