package com.btrade.sandbox.gateway.wechat;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.Json;
import com.btrade.sandbox.gateway.Mishaps;
import com.btrade.sandbox.gateway.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Takes template messages: the same client_msg_id to the same openid within ten minutes once. */
final class TemplateDesk {
    private static final Duration REMEMBERS = Duration.ofMinutes(10);
    private static final int OK = 0;

    private record Answered(Instant at, long msgid) {}

    private final WechatOptions options;
    private final Mishaps mishaps;
    private final Truth truth;
    private final Map<String, Answered> byClientId = new HashMap<>();
    private final Map<String, Integer> sentToday = new HashMap<>();
    private long lastId = 2_000_000_000L;

    TemplateDesk(WechatOptions options, Mishaps mishaps, Truth truth) {
        this.options = options;
        this.mishaps = mishaps;
        this.truth = truth;
    }

    synchronized Map<String, Object> answer(WechatOptions.Account account, String body) {
        Map<String, Object> request = Json.object(body);
        String openid = String.valueOf(request.getOrDefault("touser", ""));
        String clientId = String.valueOf(request.getOrDefault("client_msg_id", ""));
        Instant now = options.clock().instant();
        Answered before = byClientId.get(clientId + " " + openid);
        if (!clientId.isEmpty() && before != null && now.isBefore(before.at().plus(REMEMBERS))) {
            return ok(before.msgid());
        }
        int code = check(account, request, openid, now);
        return code == OK ? accept(account, request, openid, clientId, now) : WechatStandIn.error(code, "refused");
    }

    private int check(WechatOptions.Account account, Map<String, Object> request, String openid, Instant now) {
        Set<String> fields = account.templates().get(String.valueOf(request.get("template_id")));
        if (!account.followers().test(openid)) {
            return 40003;
        }
        if (fields == null) {
            return 40037;
        }
        if (!fields.equals(values(request).keySet())
                || !values(request).entrySet().stream()
                        .allMatch(value -> Fields.fits(value.getKey(), value.getValue()))) {
            return 47003;
        }
        int refusal = mishaps.refusal(openid).orElse(OK);
        String quota = account.appid() + BusinessDate.at(now);
        return refusal == OK && sentToday.merge(quota, 1, Integer::sum) > options.daily() ? 45009 : refusal;
    }

    private Map<String, Object> accept(
            WechatOptions.Account account, Map<String, Object> request, String openid, String clientId, Instant now) {
        long msgid = ++lastId;
        byClientId.put(clientId + " " + openid, new Answered(now, msgid));
        String template = String.valueOf(request.get("template_id"));
        Map<String, String> values = values(request);
        values.put("url", String.valueOf(request.getOrDefault("url", "")));
        truth.add(new Accepted(now, openid, Long.toString(msgid), clientId, template, account.appid(), values));
        return ok(msgid);
    }

    private static Map<String, String> values(Map<String, Object> request) {
        Map<String, String> values = new LinkedHashMap<>();
        Json.asObject(request.get("data"))
                .forEach((name, value) ->
                        values.put(name, String.valueOf(Json.asObject(value).getOrDefault("value", ""))));
        return values;
    }

    private static Map<String, Object> ok(long msgid) {
        return Map.of("errcode", OK, "errmsg", "ok", "msgid", msgid);
    }
}
