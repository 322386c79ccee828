package com.btrade.stream.receipt;

import com.btrade.model.EventId;
import com.btrade.model.MessageState;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;

/**
 * A stored receipt that waits for its message.
 *
 * @param tries how often the newest record was looked for
 */
public record Held(EventId event, Receipt receipt, int tries) {
    /** What its message becomes. */
    public MessageState end() {
        return receipt.kind() == ReceiptKind.DELIVERED ? MessageState.DELIVERED : MessageState.UNDELIVERED;
    }
}
