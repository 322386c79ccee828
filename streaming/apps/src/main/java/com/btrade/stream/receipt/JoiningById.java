package com.btrade.stream.receipt;

import com.btrade.model.EventId;
import com.btrade.model.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins receipts with the messages whose ids they name. */
final class JoiningById {
    private final ReceiptLedger ledger;
    private final Patience patience;

    JoiningById(ReceiptLedger ledger, Patience patience) {
        this.ledger = ledger;
        this.patience = patience;
    }

    /** What came of it; {@code rest} waits on. */
    record Joined(int settled, int doubles, List<Held> rest) {}

    Joined join(Collection<EventId> events) {
        return ledger.transact(entries -> join(entries, entries.waiting(events)));
    }

    /** The same in a transaction of somebody else's. */
    Joined join(ReceiptLedger.Entries entries, List<Held> held) {
        return new Work(entries).join(held);
    }

    private final class Work {
        private final ReceiptLedger.Entries entries;
        private final Map<Told, Held> ends = new LinkedHashMap<>();
        private final Set<Long> ended = new HashSet<>();
        private final List<Mark> marks = new ArrayList<>();
        private final List<Held> rest = new ArrayList<>();

        Work(ReceiptLedger.Entries entries) {
            this.entries = entries;
        }

        Joined join(List<Held> held) {
            List<String> ids = held.stream()
                    .map(one -> one.receipt().messageId())
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .toList();
            Map<String, List<Told>> messages = entries.withIds(ids);
            Map<MessageName, RecordId> matched = entries.matched(ids);
            held.forEach(one -> join(one, messages, matched));
            entries.end(ends, patience.now());
            entries.mark(marks);
            return new Joined(ends.size(), marks.size() - ends.size(), rest);
        }

        private void join(Held held, Map<String, List<Told>> messages, Map<MessageName, RecordId> matched) {
            String id = held.receipt().messageId();
            Optional<Told> message = messages.getOrDefault(id, List.of()).stream()
                    .filter(one -> one.isOf(held.receipt()))
                    .findFirst();
            RecordId before = matched.get(MessageName.in(held.receipt()));
            if (message.isPresent()) {
                end(held, message.get());
            } else if (before != null) {
                marks.add(Mark.of(held, ReceiptState.DOUBLE, before, MatchedBy.ID));
            } else {
                rest.add(held);
            }
        }

        private void end(Held held, Told message) {
            boolean ends = message.mayEnd() && ended.add(message.id());
            if (ends) {
                this.ends.put(message, held);
            }
            ReceiptState state = ends ? ReceiptState.SETTLED : ReceiptState.DOUBLE;
            marks.add(Mark.of(held, state, message.record(), MatchedBy.ID));
        }
    }
}
