package com.btrade.sandbox.gateway.sendcloud;

import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.Mishaps;
import com.btrade.sandbox.gateway.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes messages: the same request id within one hour once. */
final class Dispatch {
    private static final Duration REMEMBERS = Duration.ofHours(1);
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    private record Answered(Instant at, Map<String, Object> answer) {}

    private final SendCloudOptions options;
    private final Mishaps mishaps;
    private final Truth truth;
    private final Consumer<List<Sms>> onAccepted;
    private final Map<String, Answered> byRequestId = new HashMap<>();

    Dispatch(SendCloudOptions options, Mishaps mishaps, Truth truth, Consumer<List<Sms>> onAccepted) {
        this.options = options;
        this.mishaps = mishaps;
        this.truth = truth;
        this.onAccepted = onAccepted;
    }

    synchronized Map<String, Object> send(Order order, @Nullable Mishap mishap) {
        Instant now = options.clock().instant();
        Answered before = byRequestId.get(order.requestId());
        if (before != null && now.isBefore(before.at().plus(REMEMBERS))) {
            return before.answer();
        }
        Map<String, Object> answer = carryOut(order, now, mishap instanceof Mishap.Twice);
        if (!order.requestId().isEmpty()) {
            byRequestId.put(order.requestId(), new Answered(now, answer));
        }
        return answer;
    }

    private Map<String, Object> carryOut(Order order, Instant now, boolean twice) {
        String prefix = UUID.randomUUID().toString().replace("-", "");
        List<Sms> accepted = new ArrayList<>();
        List<Object> ids = new ArrayList<>();
        List<Object> items = new ArrayList<>();
        order.values().forEach((phone, vars) -> {
            Optional<Integer> refusal = refusal(phone);
            if (refusal.isPresent()) {
                items.add(Map.of("phone", phone, "vars", vars, "message", Codes.text(refusal.get())));
            } else {
                Sms sms = sms(order, now, prefix, phone, vars);
                accepted.add(sms);
                ids.add(sms.accepted.messageId());
            }
        });
        accepted.forEach(sms -> truth.add(sms.accepted));
        onAccepted.accept(accepted);
        if (twice) {
            ids.addAll(List.copyOf(ids));
        }
        return answer(ids, items, accepted.size());
    }

    private Optional<Integer> refusal(String phone) {
        return MOBILE.matcher(phone).matches() ? mishaps.refusal(phone) : Optional.of(412);
    }

    private Sms sms(Order order, Instant now, String prefix, String phone, Map<String, String> vars) {
        return new Sms(new Accepted(
                now,
                phone,
                now.toEpochMilli() + "_" + prefix + "$" + phone,
                order.requestId(),
                Integer.toString(order.template()),
                options.user(),
                vars));
    }

    /** One phone alone is refused by its own code; several share a code that says how many. */
    private static Map<String, Object> answer(List<Object> ids, List<Object> items, int accepted) {
        if (accepted == 0 && items.size() == 1 && items.get(0) instanceof Map<?, ?> item) {
            return refused(Codes.code(String.valueOf(item.get("message"))));
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("successCount", accepted);
        info.put("failedCount", items.size());
        info.put("items", items);
        info.put("smsIds", ids);
        int code = items.isEmpty() ? 200 : accepted == 0 ? 312 : 311;
        return Map.of("result", accepted > 0, "statusCode", code, "message", Codes.text(code), "info", info);
    }

    static Map<String, Object> refused(int code) {
        return Map.of("result", false, "statusCode", code, "message", Codes.text(code), "info", Map.of());
    }
}
