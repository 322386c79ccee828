package com.btrade.stream.receipt;

import com.btrade.model.Channel;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.stream.send.Recipient;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The documents in which the website sees deliveries, those of the earlier system too. */
public interface ReceiptRecords {
    /** The records with sendstatus 0 of each recipient, newest first. */
    Map<Recipient, List<Candidate>> unsettled(Channel channel, Collection<Recipient> recipients);

    /** Notes what is known; nothing goes back, and a failure stays a failure. */
    void settle(Map<RecordId, SendStatus> statuses);
}
