package com.btrade.stream.receipt;

import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.MessageState;
import com.btrade.model.OptOut;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.stream.send.Recipient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The ports of the receipt stage, in memory; may die at a chosen step, and then rolls back what a transaction had done. */
public final class MemoryReceipts implements ReceiptLedger, ReceiptRecords {
    /** The process has died. */
    public static final class Dead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A receipt as it stands in the ledger. */
    record Row(Arrival arrival, Mark mark) {}

    final Map<RecordId, SendStatus> shown = new LinkedHashMap<>();
    final Map<RecordId, Long> createdAt = new HashMap<>();
    private final Map<RecordId, Long> firstAttempts = new HashMap<>();
    final Set<Recipient> stopped = new HashSet<>();
    final List<OptOut> optOuts = new ArrayList<>();
    Map<EventId, Row> receipts = new LinkedHashMap<>();
    Map<RecordId, Told> messages = new LinkedHashMap<>();
    /** What somebody else does while the website is told. */
    Runnable meanwhile = () -> {};

    private int stepsLeft = Integer.MAX_VALUE;

    /** Dies at one of the next steps. */
    public void dieAt(int step) {
        stepsLeft = step;
    }

    private void step() {
        if (stepsLeft-- <= 0) {
            throw new Dead();
        }
    }

    /** A message whose call was made at a moment, in epoch milliseconds; without one, its answer is waited for. */
    public void put(Told message, long firstAttempt) {
        firstAttempts.put(message.record(), firstAttempt);
        put(message);
    }

    /** The messages as they stand. */
    public Collection<Told> messages() {
        return messages.values();
    }

    /** How many receipts are kept. */
    public int kept() {
        return receipts.size();
    }

    void put(Told message) {
        messages.put(message.record(), message);
        shown.putIfAbsent(message.record(), SendStatus.NOT_KNOWN);
    }

    long count(ReceiptState state) {
        return receipts.values().stream()
                .filter(row -> row.mark().state() == state)
                .count();
    }

    @Override
    public <T> T transact(Function<Entries, T> work) {
        Map<EventId, Row> receiptsBefore = new LinkedHashMap<>(receipts);
        Map<RecordId, Told> messagesBefore = new LinkedHashMap<>(messages);
        Set<Recipient> stoppedBefore = new HashSet<>(stopped);
        try {
            T result = work.apply(new MemoryEntries());
            step();
            return result;
        } catch (Dead e) {
            receipts = receiptsBefore;
            messages = messagesBefore;
            stopped.retainAll(stoppedBefore);
            throw e;
        }
    }

    private List<EventId> in(ReceiptState state, Function<Row, Boolean> wanted, int limit) {
        return receipts.entrySet().stream()
                .filter(one -> one.getValue().mark().state() == state && wanted.apply(one.getValue()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public List<EventId> joinable(int limit) {
        step();
        return in(
                ReceiptState.WAITING,
                row -> messages.values().stream()
                        .anyMatch(message -> !message.messageId().isEmpty()
                                && message.messageId()
                                        .equals(row.arrival().receipt().messageId())
                                && message.isOf(row.arrival().receipt())),
                limit);
    }

    @Override
    public List<EventId> due(long now, int limit) {
        step();
        return in(ReceiptState.WAITING, row -> row.mark().nextTry() <= now, limit);
    }

    @Override
    public List<EventId> unshown(int limit) {
        step();
        return in(ReceiptState.SETTLED, row -> true, limit);
    }

    @Override
    public List<Settled> settled(Collection<EventId> events) {
        step();
        return rows(events, ReceiptState.SETTLED).stream()
                .map(row -> new Settled(
                        row.mark().event(),
                        Objects.requireNonNull(row.mark().record()),
                        ReceiptLedger.sendStatus(held(row).end())))
                .toList();
    }

    @Override
    public void shown(Collection<EventId> events) {
        step();
        rows(events, ReceiptState.SETTLED).forEach(row -> {
            Mark mark = row.mark();
            receipts.put(
                    mark.event(),
                    new Row(
                            row.arrival(),
                            new Mark(mark.event(), ReceiptState.SHOWN, mark.record(), mark.matched(), 0, 0)));
        });
    }

    private List<Row> rows(Collection<EventId> events, ReceiptState state) {
        return events.stream()
                .distinct()
                .filter(receipts::containsKey)
                .map(receipts::get)
                .filter(row -> row.mark().state() == state)
                .toList();
    }

    private static Held held(Row row) {
        return new Held(
                row.arrival().event(), row.arrival().receipt(), row.mark().tries());
    }

    @Override
    public Map<Recipient, List<Candidate>> unsettled(Channel channel, Collection<Recipient> recipients) {
        step();
        Map<Recipient, List<Candidate>> unsettled = new HashMap<>();
        messages.values().stream()
                .filter(message -> recipients.contains(message.recipient()) && message.channel() == channel)
                .filter(message -> shown.get(message.record()) == SendStatus.NOT_KNOWN)
                .sorted(Comparator.comparing((Told message) -> createdAt.getOrDefault(message.record(), 0L))
                        .reversed())
                .forEach(message -> unsettled
                        .computeIfAbsent(message.recipient(), any -> new ArrayList<>())
                        .add(new Candidate(message.record(), createdAt.getOrDefault(message.record(), 0L))));
        return unsettled;
    }

    @Override
    public void settle(Map<RecordId, SendStatus> statuses) {
        step();
        meanwhile.run();
        statuses.forEach(
                (record, status) -> shown.merge(record, status, (old, more) -> old.id() > more.id() ? old : more));
    }

    private final class MemoryEntries implements Entries {
        @Override
        public Set<EventId> known(Collection<EventId> events) {
            step();
            Set<EventId> known = new HashSet<>(receipts.keySet());
            known.retainAll(new HashSet<>(events));
            return known;
        }

        @Override
        public Set<String> knownFacts(Collection<String> facts) {
            Set<String> known = new HashSet<>();
            receipts.values().forEach(row -> known.add(row.arrival().receipt().fact()));
            known.retainAll(new HashSet<>(facts));
            return known;
        }

        @Override
        public void enter(List<Entry> entries) {
            step();
            entries.forEach(entry -> receipts.put(
                    entry.arrival().event(),
                    new Row(entry.arrival(), new Mark(entry.arrival().event(), entry.state(), null, null, 0, 0))));
        }

        @Override
        public void stopPushing(Collection<Recipient> mobiles) {
            stopped.addAll(mobiles);
        }

        @Override
        public void optOut(List<OptOut> wishes, long now) {
            optOuts.addAll(wishes);
        }

        @Override
        public List<Held> waiting(Collection<EventId> events) {
            step();
            return rows(events, ReceiptState.WAITING).stream()
                    .map(MemoryReceipts::held)
                    .toList();
        }

        @Override
        public Map<String, List<Told>> withIds(Collection<String> messageIds) {
            Map<String, List<Told>> found = new HashMap<>();
            messages.values().stream()
                    .filter(message -> messageIds.contains(message.messageId()))
                    .forEach(message -> found.computeIfAbsent(message.messageId(), any -> new ArrayList<>())
                            .add(message));
            return found;
        }

        @Override
        public Map<RecordId, Told> ofRecords(Collection<RecordId> records) {
            Map<RecordId, Told> found = new HashMap<>(messages);
            found.keySet().retainAll(new HashSet<>(records));
            return found;
        }

        @Override
        public Map<MessageName, RecordId> matched(Collection<String> messageIds) {
            Map<MessageName, RecordId> matched = new HashMap<>();
            receipts.values().forEach(row -> {
                RecordId record = row.mark().record();
                String id = row.arrival().receipt().messageId();
                if (record != null && messageIds.contains(id)) {
                    matched.put(MessageName.in(row.arrival().receipt()), record);
                }
            });
            return matched;
        }

        @Override
        public Set<RecordId> taken(Collection<RecordId> records) {
            Set<RecordId> taken = new HashSet<>();
            receipts.values().forEach(row -> {
                RecordId record = row.mark().record();
                if (record != null && records.contains(record)) {
                    taken.add(record);
                }
            });
            return taken;
        }

        @Override
        public Set<Recipient> awaited(Collection<Recipient> recipients, long since) {
            Set<Recipient> awaited = new HashSet<>();
            messages.values().stream()
                    .filter(message -> message.state() == MessageState.SUBMITTING)
                    .filter(message -> firstAttempts.getOrDefault(message.record(), Long.MAX_VALUE) > since)
                    .filter(message -> recipients.contains(message.recipient()))
                    .forEach(message -> awaited.add(message.recipient()));
            return awaited;
        }

        @Override
        public void lock() {
            step();
        }

        @Override
        public void end(Map<Told, Held> ends, long now) {
            step();
            ends.forEach((message, held) -> messages.put(
                    message.record(),
                    new Told(
                            message.id(),
                            message.record(),
                            message.channel(),
                            message.recipient(),
                            message.messageId().isEmpty() ? held.receipt().messageId() : message.messageId(),
                            held.end())));
        }

        @Override
        public void mark(List<Mark> marks) {
            step();
            marks.forEach(mark -> receipts.put(
                    mark.event(), new Row(receipts.get(mark.event()).arrival(), mark)));
        }
    }
}
