package com.btrade.stream.receipt;

import com.btrade.model.EventId;
import com.btrade.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a receipt.
 *
 * @param record null if no message was found
 * @param matched null likewise
 * @param nextTry epoch milliseconds, 0 if it need not be tried again
 */
public record Mark(
        EventId event,
        ReceiptState state,
        @Nullable RecordId record,
        @Nullable MatchedBy matched,
        int tries,
        long nextTry) {
    static Mark of(Held held, ReceiptState state, RecordId record, MatchedBy matched) {
        return new Mark(held.event(), state, record, matched, held.tries(), 0);
    }

    static Mark waits(Held held, int tries, long nextTry) {
        return new Mark(held.event(), ReceiptState.WAITING, null, null, tries, nextTry);
    }

    static Mark unmatched(Held held) {
        return new Mark(held.event(), ReceiptState.UNMATCHED, null, null, held.tries(), 0);
    }
}
