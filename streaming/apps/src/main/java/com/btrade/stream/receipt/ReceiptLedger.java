package com.btrade.stream.receipt;

import com.btrade.model.EventId;
import com.btrade.model.MessageState;
import com.btrade.model.OptOut;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.stream.send.Recipient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The receipts that came, and the messages that end by them. */
public interface ReceiptLedger {
    /** Runs all of it or nothing; again from the start if somebody else did the same meanwhile. */
    <T> T transact(Function<Entries, T> work);

    /** Waiting receipts whose message has become known. */
    List<EventId> joinable(int limit);

    /** Waiting receipts whose message is to be looked for again. */
    List<EventId> due(long now, int limit);

    /** Settled receipts that the website does not know of. */
    List<EventId> unshown(int limit);

    /** Those of these receipts that are settled, with what the website has to be told. */
    List<Settled> settled(Collection<EventId> events);

    /** Notes that the website has been told by exactly these. */
    void shown(Collection<EventId> events);

    /** A receipt that is settled and the state that its record has by it. */
    record Settled(EventId event, RecordId record, SendStatus status) {}

    /** What can be done in one transaction. */
    interface Entries {
        /** Those of these events that are entered already. */
        Set<EventId> known(Collection<EventId> events);

        /** Those of these facts that a receipt has told already. */
        Set<String> knownFacts(Collection<String> facts);

        /** Enters receipts that are not. */
        void enter(List<Entry> entries);

        /** Lets suppliers with these mobiles be told nothing any more, except those who have become users. */
        void stopPushing(Collection<Recipient> mobiles);

        /** Stores wishes not to be told. */
        void optOut(List<OptOut> wishes, long now);

        /** Those of these receipts that wait, in the order in which they were said; nobody else has them meanwhile. */
        List<Held> waiting(Collection<EventId> events);

        /** The messages with these message ids, by id. */
        Map<String, List<Told>> withIds(Collection<String> messageIds);

        /** The messages of these records, for those that are ours. */
        Map<RecordId, Told> ofRecords(Collection<RecordId> records);

        /** The records that receipts with these message ids were matched with, by what the receipts name. */
        Map<MessageName, RecordId> matched(Collection<String> messageIds);

        /** Those of these records that a receipt was matched with. */
        Set<RecordId> taken(Collection<RecordId> records);

        /** Those of these recipients for whom a call made since then has no answer. */
        Set<Recipient> awaited(Collection<Recipient> recipients, long since);

        /** Waits until nobody else looks for newest records. */
        void lock();

        /** Ends messages, each by the receipt beside it. */
        void end(Map<Told, Held> ends, long now);

        /** Notes what became of receipts. */
        void mark(List<Mark> marks);
    }

    /** The state that a message ends in. */
    static SendStatus sendStatus(MessageState end) {
        return end == MessageState.DELIVERED ? SendStatus.DELIVERED : SendStatus.FAILED;
    }
}
