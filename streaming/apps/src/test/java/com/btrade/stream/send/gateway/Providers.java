package com.btrade.stream.send.gateway;

import com.btrade.sandbox.gateway.sendcloud.SendCloudOptions;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.sandbox.gateway.wechat.WechatOptions;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import com.btrade.stream.send.Content;
import com.btrade.stream.send.Message;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.Template;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Accounts at the providers' stand-ins, the environment that leads there, and messages to send. */
public final class Providers {
    public static final String KEY = "sms-key-that-nobody-may-see";
    public static final String SECRET = "secret-that-nobody-may-see";
    private static final Set<String> PUSH =
            Set.of("first", "thing1", "character_string2", "phrase3", "time4", "remark");
    private static final Set<String> REMINDER = Set.of("first", "keyword1", "keyword2", "remark");

    private Providers() {}

    public static SendCloudOptions sendCloud() {
        return SendCloudOptions.of("btrade", KEY);
    }

    public static WechatOptions wechat() {
        return WechatOptions.of(List.of(
                new WechatOptions.Account(
                        "wxsuppliers",
                        SECRET,
                        "gh_1",
                        "event-token",
                        Map.of("TPUSH", PUSH, "TREMIND", REMINDER),
                        openid -> !openid.startsWith("oBuyer")),
                new WechatOptions.Account(
                        "wxbuyers",
                        SECRET,
                        "gh_2",
                        "event-token",
                        Map.of("TBUYER", REMINDER),
                        openid -> openid.startsWith("oBuyer"))));
    }

    public static Map<String, String> environment(SendCloudStandIn provider, String... more) {
        return sendCloud(provider.uri(), more);
    }

    public static Map<String, String> sendCloud(URI uri, String... more) {
        return with(
                Map.of(
                        "BTRADE_GATEWAY_SMS", "sendcloud",
                        "BTRADE_SENDCLOUD_URL", uri.toString(),
                        "BTRADE_SENDCLOUD_USER", "btrade",
                        "BTRADE_SENDCLOUD_KEY", KEY,
                        "BTRADE_SENDCLOUD_SENDX", "true",
                        "BTRADE_SENDCLOUD_TIMEOUT", "400",
                        "BTRADE_SENDCLOUD_RATE", "0"),
                more);
    }

    public static Map<String, String> environment(WechatStandIn provider, String... more) {
        return with(
                Map.ofEntries(
                        Map.entry("BTRADE_GATEWAY_WECHAT", "wechat"),
                        Map.entry("BTRADE_WECHAT_URL", provider.uri().toString()),
                        Map.entry("BTRADE_WECHAT_APPID", "wxsuppliers"),
                        Map.entry("BTRADE_WECHAT_SECRET", SECRET),
                        Map.entry("BTRADE_WECHAT_TEMPLATE_PUSH", "TPUSH"),
                        Map.entry(
                                "BTRADE_WECHAT_FIELDS_PUSH",
                                "first=first,keyword1=thing1,keyword2=character_string2,keyword3=phrase3,"
                                        + "keyword4=time4,remark=remark"),
                        Map.entry("BTRADE_WECHAT_TEMPLATE_REMINDER", "TREMIND"),
                        Map.entry("BTRADE_WECHAT_BUYERS_APPID", "wxbuyers"),
                        Map.entry("BTRADE_WECHAT_BUYERS_SECRET", SECRET),
                        Map.entry("BTRADE_WECHAT_BUYERS_TEMPLATE_REMINDER", "TBUYER"),
                        Map.entry("BTRADE_WECHAT_TIMEOUT", "400"),
                        Map.entry("BTRADE_WECHAT_RATE", "0")),
                more);
    }

    private static Map<String, String> with(Map<String, String> some, String... more) {
        Map<String, String> all = new LinkedHashMap<>(some);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    public static Request sms(String id, int people) {
        return request(
                id,
                Template.SMS_PUSH,
                smsPush(),
                IntStream.range(0, people).mapToObj("138%08d"::formatted).toList());
    }

    public static Content smsPush() {
        return content(
                "purchaseinfoid",
                "1703?uuid=0123456789abcdef",
                "variety",
                "当归",
                "name",
                "www.x.com张老板",
                "specification",
                "一等",
                "quantity",
                "500",
                "unit",
                "公斤");
    }

    public static Request wechatPush(String id, String openid) {
        Content content = content(
                "first",
                "有人采购您经营的药材",
                "keyword1",
                "当归（一等），产地：甘肃，干货",
                "keyword2",
                "500公斤",
                "keyword3",
                "张老板abc",
                "keyword4",
                "2026-11-22 16:30",
                "remark",
                "点击查看详情并报价");
        return request(id, Template.WECHAT_PUSH, content, List.of(openid));
    }

    public static Request wechatReminder(String id, Template template, String openid) {
        Content content = content(
                "first",
                "您的采购有报价待回复",
                "keyword1",
                "147000000012",
                "keyword2",
                "2026-11-22 16:30",
                "remark",
                "3条报价待回复，最低9.5");
        return request(id, template, content, List.of(openid));
    }

    public static Request request(String id, Template template, Content content, List<String> recipients) {
        return new Request(
                id,
                IntStream.range(0, recipients.size())
                        .mapToObj(i -> new Message(i, new Recipient(recipients.get(i)), template, content, false))
                        .toList());
    }

    public static Content content(String... values) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put(values[i], values[i + 1]);
        }
        return new Content("https://www.yaocai.example/x", map);
    }
}
