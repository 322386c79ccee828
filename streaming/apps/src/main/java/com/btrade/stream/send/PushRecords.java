package com.btrade.stream.send;

import com.btrade.model.LinkToken;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import java.util.List;
import java.util.Map;

/** The documents in which the website sees pushes and reminders. */
public interface PushRecords {
    /** Stores the push and a record per recipient; what is stored already stays. Gives each one's token as stored. */
    Map<Recipient, LinkToken> storePush(Task task, String variety, List<Recipient> recipients, long epochSeconds);

    /** Stores a reminder's records in the same way. */
    Map<Recipient, LinkToken> storeReminder(Task task, List<Recipient> recipients, long epochSeconds);

    /** Notes what is known of deliveries; what is known already never goes back, and a failure stays a failure. */
    void settle(Map<RecordId, SendStatus> statuses);
}
