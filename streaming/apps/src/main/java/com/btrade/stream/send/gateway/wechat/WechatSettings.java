package com.btrade.stream.send.gateway.wechat;

import com.btrade.stream.send.Line;
import com.btrade.stream.send.Template;
import com.btrade.stream.settings.Environment;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What WeChat's gateway is told by its environment. Prints itself without the secrets.
 *
 * @param url {@code BTRADE_WECHAT_URL}: default https://api.weixin.qq.com
 * @param suppliers the account that suppliers follow: {@code BTRADE_WECHAT_APPID}, {@code _SECRET} (a secret),
 *     {@code _TEMPLATE_PUSH}, {@code _TEMPLATE_REMINDER} and, for templates whose fields have other names, {@code _FIELDS_PUSH},
 *     {@code _FIELDS_REMINDER}: first=first,keyword1=thing5,...
 * @param buyers the account that buyers follow: {@code BTRADE_WECHAT_BUYERS_APPID}, {@code _SECRET}, {@code _TEMPLATE_REMINDER},
 *     {@code _FIELDS_REMINDER}
 * @param deadline {@code BTRADE_WECHAT_TIMEOUT}: milliseconds for a whole answer, default 10,000
 * @param connections {@code BTRADE_WECHAT_CONNECTIONS}: calls at a time and process, default 16; per account and all processes
 *     {@code BTRADE_WECHAT_RATE}, messages a second, default 200, 0 for no limit; {@code BTRADE_WECHAT_DAILY}, messages an
 *     Asia/Shanghai day, default 100,000
 */
public record WechatSettings(
        URI url, WechatAccount suppliers, WechatAccount buyers, Duration deadline, int connections) {
    private static final String PUSH_FIELDS =
            "first=first,keyword1=keyword1,keyword2=keyword2,keyword3=keyword3,keyword4=keyword4,remark=remark";
    private static final String REMINDER_FIELDS = "first=first,keyword1=keyword1,keyword2=keyword2,remark=remark";

    /**
     * Reads the environment.
     *
     * @throws IllegalArgumentException if anything is missing or wrong; names all of it
     */
    public static WechatSettings from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        int rate = environment.count("BTRADE_WECHAT_RATE", 200, 0);
        int daily = environment.count("BTRADE_WECHAT_DAILY", 100_000, 1);
        WechatSettings settings = new WechatSettings(
                environment.webAddress("BTRADE_WECHAT_URL", "https://api.weixin.qq.com"),
                new WechatAccount(
                        environment.chosen("BTRADE_WECHAT_APPID", "appid of the suppliers' account"),
                        environment.chosen("BTRADE_WECHAT_SECRET", "its secret"),
                        new Line("wechat", rate, daily),
                        Map.of(
                                Template.WECHAT_PUSH,
                                template(
                                        environment,
                                        "BTRADE_WECHAT_TEMPLATE_PUSH",
                                        "BTRADE_WECHAT_FIELDS_PUSH",
                                        PUSH_FIELDS),
                                Template.WECHAT_REMINDER,
                                template(
                                        environment,
                                        "BTRADE_WECHAT_TEMPLATE_REMINDER",
                                        "BTRADE_WECHAT_FIELDS_REMINDER",
                                        REMINDER_FIELDS))),
                new WechatAccount(
                        environment.chosen("BTRADE_WECHAT_BUYERS_APPID", "appid of the buyers' account"),
                        environment.chosen("BTRADE_WECHAT_BUYERS_SECRET", "its secret"),
                        new Line("wechat-buyers", rate, daily),
                        Map.of(
                                Template.WECHAT_REMINDER_BUYER,
                                template(
                                        environment,
                                        "BTRADE_WECHAT_BUYERS_TEMPLATE_REMINDER",
                                        "BTRADE_WECHAT_BUYERS_FIELDS_REMINDER",
                                        REMINDER_FIELDS))),
                Duration.ofMillis(environment.number("BTRADE_WECHAT_TIMEOUT", 10_000, 10)),
                environment.count("BTRADE_WECHAT_CONNECTIONS", 16, 1));
        environment.refuseIfWrong();
        return settings;
    }

    private static WechatTemplate template(Environment environment, String id, String fields, String fallback) {
        String text = environment.optional(fields, fallback);
        try {
            return new WechatTemplate(environment.chosen(id, "id of a template"), WechatTemplate.fields(text));
        } catch (IllegalArgumentException e) {
            environment.require(false, "Invalid " + fields + ": " + text + ", " + e.getMessage());
            return new WechatTemplate("", Map.of());
        }
    }

    /** The account that messages of a template go through. */
    WechatAccount account(Template template) {
        return buyers.templates().containsKey(template) ? buyers : suppliers;
    }

    @Override
    public String toString() {
        return "WeChat at " + url;
    }
}
