package com.btrade.sandbox.gateway.wechat;

import com.btrade.model.BusinessDate;
import com.btrade.sandbox.gateway.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues the stable tokens: the same one until shortly before its end, a new one at once if forced. */
final class TokenDesk {
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final int FORCED_A_DAY = 20;

    private record Issued(WechatOptions.Account account, String token, Instant until) {}

    private final WechatOptions options;
    private final Clock clock;
    private final Map<String, Issued> byToken = new HashMap<>();
    private final Map<String, Issued> current = new HashMap<>();
    private final Map<String, Integer> forced = new HashMap<>();
    private int calls;
    private int issued;

    TokenDesk(WechatOptions options) {
        this.options = options;
        this.clock = options.clock();
    }

    synchronized Map<String, Object> answer(String body) {
        calls++;
        Map<String, Object> request = Json.object(body);
        if (!"client_credential".equals(request.get("grant_type"))) {
            return WechatStandIn.error(40002, "invalid grant_type");
        }
        String appid = String.valueOf(request.get("appid"));
        Optional<WechatOptions.Account> account = options.accounts().stream()
                .filter(one -> one.appid().equals(appid))
                .findFirst();
        if (account.isEmpty()) {
            return WechatStandIn.error(40013, "invalid appid");
        }
        if (!account.get().secret().equals(request.get("secret"))) {
            return WechatStandIn.error(40125, "invalid appsecret");
        }
        return token(account.get(), Boolean.TRUE.equals(request.get("force_refresh")));
    }

    private Map<String, Object> token(WechatOptions.Account account, boolean force) {
        Instant now = clock.instant();
        Issued old = current.get(account.appid());
        if (force && forced.merge(account.appid() + BusinessDate.at(now), 1, Integer::sum) > FORCED_A_DAY) {
            return WechatStandIn.error(45009, "reach max api daily quota limit");
        }
        boolean kept = !force && old != null && now.plus(OVERLAP).isBefore(old.until());
        Issued valid = kept && old != null ? old : issue(account, old, force, now);
        return Map.of(
                "access_token",
                valid.token(),
                "expires_in",
                Duration.between(now, valid.until()).toSeconds());
    }

    /** Unless it is forced, the old one stays valid to its end. */
    private Issued issue(WechatOptions.Account account, @Nullable Issued old, boolean force, Instant now) {
        issued++;
        if (old != null && force) {
            byToken.remove(old.token());
        }
        String token = (issued + "_" + UUID.randomUUID() + UUID.randomUUID()).replace("-", "");
        Issued fresh = new Issued(account, token, now.plus(options.tokenLife()));
        byToken.put(token, fresh);
        current.put(account.appid(), fresh);
        return fresh;
    }

    /** The account of a token, or the code by which it is refused. */
    synchronized Entry check(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            return new Entry(null, 41001);
        }
        Issued known = byToken.get(token);
        if (known == null) {
            return new Entry(null, 40001);
        }
        return clock.instant().isBefore(known.until()) ? new Entry(known.account(), 0) : new Entry(null, 42001);
    }

    record Entry(WechatOptions.@Nullable Account account, int code) {}

    /** Forgets every token, as after a change of the secret by hand; asking again gives the same ones unless forced. */
    synchronized void revoke() {
        byToken.clear();
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int issued() {
        return issued;
    }
}
