package com.btrade.stream.send;

import com.btrade.model.LinkToken;
import com.btrade.model.NaturalKey;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The push records, in memory. */
final class MemoryRecords implements PushRecords {
    private static final SecureRandom RANDOM = new SecureRandom();

    final Map<RecordId, LinkToken> tokens = new LinkedHashMap<>();
    final Map<RecordId, SendStatus> statuses = new HashMap<>();
    private final Crashes crashes;

    MemoryRecords(Crashes crashes) {
        this.crashes = crashes;
    }

    @Override
    public Map<Recipient, LinkToken> storePush(
            Task task, String variety, List<Recipient> recipients, long epochSeconds) {
        return crashes.step(() -> {
            Map<Recipient, LinkToken> stored = new HashMap<>();
            for (Recipient recipient : recipients) {
                RecordId id = NaturalKey.record(task.id(), recipient.address());
                stored.put(recipient, tokens.computeIfAbsent(id, any -> LinkToken.random(RANDOM)));
            }
            return stored;
        });
    }

    @Override
    public Map<Recipient, LinkToken> storeReminder(Task task, List<Recipient> recipients, long epochSeconds) {
        return storePush(task, "", recipients, epochSeconds);
    }

    @Override
    public void settle(Map<RecordId, SendStatus> known) {
        crashes.step(() -> known.forEach(statuses::putIfAbsent));
    }
}
