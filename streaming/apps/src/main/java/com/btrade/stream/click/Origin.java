package com.btrade.stream.click;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.PushId;
import com.btrade.model.RecordId;
import com.btrade.stream.send.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record whose link a visitor came by.
 *
 * @param clicksBefore what the earlier system had counted when this was read; 0 for a record of ours
 * @param toldAt when its message was sent and delivered, epoch milliseconds, as far as that is known
 * @param push the purchase push it belongs to, null if it is a reminder's
 */
public record Origin(
        RecordId record,
        Channel channel,
        Recipient recipient,
        int clicksBefore,
        List<Long> toldAt,
        @Nullable Push push) {
    public Origin {
        toldAt = List.copyOf(toldAt);
    }

    /** A purchase push. */
    public record Push(PushId id, BatchId batch) {}
}
