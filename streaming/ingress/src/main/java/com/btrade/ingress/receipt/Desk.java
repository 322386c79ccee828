package com.btrade.ingress.receipt;

import com.btrade.ingress.refusal.Body;
import com.btrade.ingress.refusal.Refusal;
import com.btrade.ingress.refusal.UnreadableException;
import com.btrade.ingress.views.KafkaLog;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Verifies callbacks and puts what they say into Kafka, each token once. */
@Component
class Desk {
    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    /** Providers wait for three seconds; what is left is for MySQL. */
    private static final Duration KAFKA_PATIENCE = Duration.ofMillis(1500);

    private final ReceiptSettings settings;
    private final Tokens tokens;
    private final KafkaLog kafka;
    private final CallbackCounts counts;
    private final JsonMapper json;
    private final Clock clock;

    Desk(ReceiptSettings settings, Tokens tokens, KafkaLog kafka, CallbackCounts counts, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.tokens = tokens;
        this.kafka = kafka;
        this.counts = counts;
        this.json = json;
        this.clock = clock;
    }

    long now() {
        return clock.millis();
    }

    /** The secret of a hook; refuses (503) if there is none. */
    String secret(Hook hook) {
        String secret = settings.secret(hook);
        if (secret.isEmpty()) {
            counts.add(hook, Outcome.UNVERIFIABLE);
            throw Refusal.notConfigured(
                    "Cannot verify callbacks of " + hook.text() + ": " + hook.variable() + " is not set",
                    "未设置 " + hook.variable() + "，无法验证回执");
        }
        return secret;
    }

    /** The body of a callback; refuses what {@link Body} does. */
    byte[] body(Hook hook, HttpServletRequest request, int most) {
        try {
            return Body.read(request, most);
        } catch (Refusal refusal) {
            counts.add(hook, refusal.repeatable() ? Outcome.POSTPONED : Outcome.UNREADABLE);
            throw refusal;
        }
    }

    /** Refuses (403) a wrong signature and one that is not of now. */
    void require(Hook hook, Sealed sealed) {
        if (!sealed.isGenuine()) {
            counts.add(hook, Outcome.FORGED);
            throw Refusal.forbidden("Invalid signature", "签名错误");
        }
        if (Duration.between(sealed.signedAt(), clock.instant()).abs().compareTo(settings.window()) > 0) {
            counts.add(hook, Outcome.LATE);
            throw Refusal.forbidden("Invalid timestamp: over " + settings.window() + " from now", "时间戳已过期");
        }
    }

    /** Refuses (400) what is not in the provider's form. */
    Refusal unreadable(Hook hook, UnreadableException reason) {
        counts.add(hook, Outcome.UNREADABLE);
        return Refusal.badRequest(String.valueOf(reason.getMessage()), "回执格式有误");
    }

    /** Takes a genuine callback; returns when it stands in Kafka, now or since before. */
    void take(Callback callback) {
        Hook hook = callback.hook();
        String token = Digests.sha256(Digests.bytes(hook.text() + " " + callback.token()));
        long until = tokens.claimEnd();
        switch (claim(hook, token, callback.digest(), until)) {
            case OURS -> take(callback, token, until);
            case SPENT -> counts.add(hook, Outcome.REPEATED);
            case OF_ANOTHER -> {
                counts.add(hook, Outcome.REPLAYED);
                throw Refusal.forbidden("Invalid token: it came with something else before", "令牌已被使用");
            }
            case BUSY -> throw later(hook, null);
        }
    }

    private void take(Callback callback, String token, long until) {
        if (callback.content() instanceof Content.Nothing) {
            // Not all signatures cover the body: this one must not come back around a receipt.
            quietly("spend", () -> tokens.spend(token));
            counts.add(callback.hook(), Outcome.IGNORED);
        } else {
            append(callback, token, until);
        }
    }

    private Claim claim(Hook hook, String token, String body, long until) {
        try {
            return tokens.claim(token, body, until);
        } catch (DataAccessException e) {
            log.warn("Cannot claim the token of a callback of {}: {}", hook.text(), e.getMessage());
            throw later(hook, e);
        }
    }

    private Refusal later(Hook hook, @Nullable Throwable cause) {
        counts.add(hook, Outcome.POSTPONED);
        return Refusal.later("Cannot take the callback now: call again", "暂时无法接收回执，请重试", cause);
    }

    private void append(Callback callback, String token, long until) {
        Hook hook = callback.hook();
        try {
            kafka.append("the callback of " + hook.text(), entries(callback), KAFKA_PATIENCE);
        } catch (Refusal refusal) {
            counts.add(hook, Outcome.POSTPONED);
            quietly("release", () -> tokens.release(token, until));
            throw refusal;
        }
        // Kafka has it: whatever MySQL says now, the provider must not call again for nothing.
        quietly("spend", () -> tokens.spend(token));
        counts.add(hook, callback.content() instanceof Content.Receipts ? Outcome.TAKEN : Outcome.UNKNOWN);
    }

    private static void quietly(String what, Runnable write) {
        try {
            write.run();
        } catch (DataAccessException e) {
            log.warn("Cannot {} the token of a callback, it frees itself: {}", what, e.getMessage());
        }
    }

    private List<KafkaLog.Entry> entries(Callback callback) {
        String topic = kafka.topics().pushReceipt();
        if (callback.content() instanceof Content.Receipts receipts) {
            return receipts.all().stream()
                    .map(one ->
                            new KafkaLog.Entry(topic, one.recipient(), json.writeValueAsString(one.toJson()), Map.of()))
                    .toList();
        }
        String reason = callback.content() instanceof Content.Unknown unknown ? unknown.reason() : "";
        return List.of(new KafkaLog.Entry(
                kafka.topics().deadLetter(topic),
                callback.hook().text(),
                json.writeValueAsString(callback.fields()),
                Map.of("reason", reason, "topic", topic)));
    }
}
