package com.btrade.stream.receipt;

import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.RecordId;
import com.btrade.stream.send.Recipient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins receipts whose message id nobody knows with the newest record of that recipient whose end is not known (rule R4).
 *
 * <p>Never with one that has another message id or another receipt, never with one that was made after the receipt was
 * said, and not at all as long as a call for that recipient may still be answered: the answer would tell for certain.
 * A record without a message is the earlier system's only once it is old enough.
 */
final class JoiningByNewest {
    private static final long CLOCKS_DIFFER_MS = 60_000;
    /** A record stands before its message is stored, and a job that died in between is started again within a day. */
    private static final long STORED_LATE_MS = 24 * 60 * 60_000;

    private final ReceiptLedger ledger;
    private final JoiningById byId;
    private final ReceiptRecords records;
    private final Patience patience;

    JoiningByNewest(ReceiptLedger ledger, JoiningById byId, ReceiptRecords records, Patience patience) {
        this.ledger = ledger;
        this.byId = byId;
        this.records = records;
        this.patience = patience;
    }

    /** How many messages have ended. */
    int join(Collection<EventId> events) {
        if (events.isEmpty()) {
            return 0;
        }
        List<Held> held = ledger.transact(entries -> entries.waiting(events));
        Map<Channel, Map<Recipient, List<Candidate>>> candidates = candidates(held);
        return ledger.transact(entries -> {
            entries.lock();
            // Whoever had the lock before may have found the message of the same id.
            JoiningById.Joined joined = byId.join(entries, entries.waiting(events));
            return joined.settled() + new Work(entries, candidates).join(joined.rest());
        });
    }

    private Map<Channel, Map<Recipient, List<Candidate>>> candidates(List<Held> held) {
        Map<Channel, Set<Recipient>> wanted = new EnumMap<>(Channel.class);
        held.forEach(one -> wanted.computeIfAbsent(one.receipt().channel(), any -> new LinkedHashSet<>())
                .add(recipient(one)));
        Map<Channel, Map<Recipient, List<Candidate>>> candidates = new EnumMap<>(Channel.class);
        wanted.forEach((channel, recipients) -> candidates.put(channel, records.unsettled(channel, recipients)));
        return candidates;
    }

    private static Recipient recipient(Held held) {
        return new Recipient(held.receipt().recipient());
    }

    private final class Work {
        private final ReceiptLedger.Entries entries;
        private final Map<Channel, Map<Recipient, List<Candidate>>> candidates;
        private final Map<RecordId, Told> ours;
        private final Set<RecordId> taken;
        private final Map<MessageName, RecordId> found = new HashMap<>();
        private final Map<Told, Held> ends = new LinkedHashMap<>();
        private final List<Mark> marks = new ArrayList<>();

        Work(ReceiptLedger.Entries entries, Map<Channel, Map<Recipient, List<Candidate>>> candidates) {
            this.entries = entries;
            this.candidates = candidates;
            List<RecordId> all = candidates.values().stream()
                    .flatMap(byRecipient -> byRecipient.values().stream())
                    .flatMap(List::stream)
                    .map(Candidate::record)
                    .toList();
            this.ours = entries.ofRecords(all);
            this.taken = new HashSet<>(entries.taken(all));
        }

        int join(List<Held> held) {
            Set<Recipient> recipients = new LinkedHashSet<>();
            held.forEach(one -> recipients.add(recipient(one)));
            Set<Recipient> awaited = entries.awaited(recipients, patience.answeredSince());
            for (Held one : held) {
                if (awaited.contains(recipient(one))) {
                    marks.add(Mark.waits(one, one.tries(), patience.whenAnswered()));
                } else {
                    join(one);
                }
            }
            entries.end(ends, patience.now());
            entries.mark(marks);
            return (int) marks.stream()
                    .filter(mark -> mark.state() == ReceiptState.SETTLED)
                    .count();
        }

        private void join(Held held) {
            RecordId before = found.get(MessageName.in(held.receipt()));
            if (before != null) {
                marks.add(Mark.of(held, ReceiptState.DOUBLE, before, MatchedBy.NEWEST));
            } else {
                find(held);
            }
        }

        private void find(Held held) {
            Optional<Candidate> newest =
                    candidates
                            .getOrDefault(held.receipt().channel(), Map.of())
                            .getOrDefault(recipient(held), List.of())
                            .stream()
                            .filter(candidate -> fits(candidate, held))
                            .findFirst();
            if (newest.isPresent() && isDecided(newest.get())) {
                take(held, newest.get().record());
            } else if (patience.isOver(held)) {
                marks.add(Mark.unmatched(held));
            } else {
                marks.add(Mark.waits(held, held.tries() + 1, patience.nextTry(held.tries())));
            }
        }

        private boolean fits(Candidate candidate, Held held) {
            Told message = ours.get(candidate.record());
            boolean free =
                    message == null || (message.mayEnd() && message.messageId().isEmpty());
            long madeAt = candidate.createdAt() * 1000;
            return free
                    && !taken.contains(candidate.record())
                    && madeAt <= held.receipt().saidAt() + CLOCKS_DIFFER_MS;
        }

        /** Whether it is known if its message is ours or the earlier system's. */
        private boolean isDecided(Candidate candidate) {
            return ours.containsKey(candidate.record())
                    || candidate.createdAt() * 1000 + STORED_LATE_MS <= patience.now();
        }

        private void take(Held held, RecordId record) {
            taken.add(record);
            if (!held.receipt().messageId().isEmpty()) {
                found.put(MessageName.in(held.receipt()), record);
            }
            Told message = ours.get(record);
            if (message != null) {
                ends.put(message, held);
            }
            marks.add(Mark.of(held, ReceiptState.SETTLED, record, MatchedBy.NEWEST));
        }
    }
}
