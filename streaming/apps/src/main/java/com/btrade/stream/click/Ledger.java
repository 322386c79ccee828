package com.btrade.stream.click;

import com.btrade.model.EventId;
import com.btrade.model.RecordId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The clicks that have been counted, and the scores that move with them. */
public interface Ledger {
    /** Runs all of it or nothing; again from the start if somebody else counted the same event meanwhile. */
    <T> T transact(Function<Entries, T> work);

    /** What can be done in one transaction. */
    interface Entries {
        /** Those of these events that are counted already. */
        Set<EventId> known(Collection<EventId> events);

        /** Lets nobody else change these events before this transaction ends. */
        void hold(Collection<EventId> events);

        /** Those of these events that are entered and count. */
        Set<EventId> counted(Collection<EventId> events);

        /** Lets clicks count no more, each with its reason. */
        void withdraw(Map<EventId, BotReason> reasons);

        /** Lets withdrawn clicks count again. */
        void giveBack(Set<EventId> events);

        /** Enters clicks that are not. */
        void enter(Collection<Click> clicks);

        /** Enters those of some clicks that are not entered, and says which these are. */
        List<Click> enterFresh(Collection<Click> clicks);

        /** Adds to the counters of records; a record's first addition also sets its base. */
        void add(Map<RecordId, Counter> additions);

        /** The counters of these records, for those that have one. */
        Map<RecordId, Counter> counters(Collection<RecordId> records);

        /** Those whose scores move with the counters. */
        People people();
    }
}
