package com.btrade.stream.store;

import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import java.util.HashMap;
import java.util.Map;

/** The field {@code push_record.sendstatus}: how the website sees what became of a message. */
public final class SendStatuses {
    private SendStatuses() {}

    /** Raises statuses; one that is higher already stays, so a repeat changes nothing. */
    public static void raise(Mongo mongo, Map<RecordId, SendStatus> statuses) {
        Map<RecordId, Integer> numbers = new HashMap<>();
        statuses.forEach((record, status) -> numbers.put(record, status.id()));
        new RisingNumber(mongo, "sendstatus").raise(numbers);
    }
}
