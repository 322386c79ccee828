package com.btrade.jobs.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the status of each message: by its id, or, where the provider never named one, by phone and time. Where two could be
 * meant, none is: a wrong guess would settle somebody else's message.
 */
final class Matching {
    private static final Duration BEFORE = Duration.ofMinutes(2);
    private static final Duration AFTER = Duration.ofHours(1);

    private Matching() {}

    static List<Settlement> byId(List<OpenMessage> messages, List<SmsStatus> statuses) {
        Map<String, SmsStatus> byId = new HashMap<>();
        statuses.forEach(status -> byId.put(status.messageId(), status));
        List<Settlement> settled = new ArrayList<>();
        for (OpenMessage message : messages) {
            SmsStatus status = byId.get(message.messageId());
            if (status != null) {
                Settlement.of(message, status).ifPresent(settled::add);
            }
        }
        return settled;
    }

    /** {@code taken}: message ids that belong to other messages. */
    static List<Settlement> byPhone(List<OpenMessage> messages, List<SmsStatus> statuses, Set<String> taken) {
        Map<SmsStatus, List<OpenMessage>> claims = new HashMap<>();
        for (OpenMessage message : messages) {
            List<SmsStatus> possible = statuses.stream()
                    .filter(status -> !taken.contains(status.messageId()) && isPossible(message, status))
                    .distinct()
                    .toList();
            if (possible.size() == 1) {
                claims.computeIfAbsent(possible.get(0), any -> new ArrayList<>())
                        .add(message);
            }
        }
        List<Settlement> settled = new ArrayList<>();
        claims.forEach((status, claimants) -> {
            if (claimants.size() == 1) {
                Settlement.of(claimants.get(0), status).ifPresent(settled::add);
            }
        });
        return settled;
    }

    private static boolean isPossible(OpenMessage message, SmsStatus status) {
        return status.phone().equals(message.recipient())
                && !status.requested().isBefore(message.firstAttempt().minus(BEFORE))
                && !status.requested().isAfter(message.firstAttempt().plus(AFTER));
    }
}
