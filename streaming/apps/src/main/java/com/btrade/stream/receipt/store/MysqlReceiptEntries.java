package com.btrade.stream.receipt.store;

import static com.btrade.stream.store.SqlFailure.carry;

import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.MessageState;
import com.btrade.model.OptOut;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import com.btrade.model.RecordId;
import com.btrade.stream.receipt.Entry;
import com.btrade.stream.receipt.Held;
import com.btrade.stream.receipt.Mark;
import com.btrade.stream.receipt.MessageName;
import com.btrade.stream.receipt.ReceiptLedger;
import com.btrade.stream.receipt.Told;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One transaction of the ledger of receipts. Rows are changed in the order of their keys. */
final class MysqlReceiptEntries implements ReceiptLedger.Entries {
    private static final int CHUNK = 1000;
    private static final String KNOWN = "SELECT event_id FROM push_receipt WHERE event_id IN (?*)";
    private static final String FACTS = "SELECT DISTINCT fact FROM push_receipt WHERE fact IN (?*)";
    private static final String ENTER = """
            INSERT INTO push_receipt (event_id, fact, channel, provider, kind, message_id, recipient, code, text, said_at,
              received_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String STOP_PUSHING =
            "UPDATE supplier SET pushstatus = 0 WHERE mobile IN (?*) AND COALESCE(pushstatus, 1) = 1";
    private static final String WAITING = """
            SELECT * FROM push_receipt WHERE event_id IN (?*) AND state = 'WAITING' ORDER BY event_id FOR UPDATE
            """;
    private static final String TOLD = """
            SELECT id, record_id, channel, recipient, COALESCE(message_id, '') AS message_id, state FROM push_message
            """;
    private static final String WITH_IDS = TOLD + "WHERE message_id IN (?*) ORDER BY id FOR UPDATE";
    private static final String OF_RECORDS = TOLD + "WHERE record_id IN (?*) ORDER BY id FOR UPDATE";
    private static final String MATCHED = """
            SELECT provider, message_id, recipient, record_id FROM push_receipt
            WHERE message_id IN (?*) AND record_id IS NOT NULL
            """;
    private static final String TAKEN = "SELECT record_id FROM push_receipt WHERE record_id IN (?*)";
    private static final String AWAITED = """
            SELECT DISTINCT recipient FROM push_message
            WHERE state = 'SUBMITTING' AND first_attempt > ? AND recipient IN (?*)
            """;
    private static final String LOCK = "SELECT name FROM btrade_lock WHERE name = 'push_receipt' FOR UPDATE";
    private static final String END = """
            UPDATE push_message SET state = ?, code = NULLIF(?, ''), message_id = COALESCE(message_id, NULLIF(?, '')),
              lease_owner = NULL, updated_at = ?
            WHERE id = ? AND state IN ('SUBMITTING', 'ACCEPTED', 'UNKNOWN')
            """;
    private static final String MARK = """
            UPDATE push_receipt SET state = ?, record_id = ?, matched = ?, tries = ?, next_try = ? WHERE event_id = ?
            """;

    private final Connection connection;

    MysqlReceiptEntries(Connection connection) {
        this.connection = connection;
    }

    private record Match(MessageName name, RecordId record) {}

    @Override
    public Set<EventId> known(Collection<EventId> events) {
        Set<EventId> known = new HashSet<>();
        texts(KNOWN, hex(events)).forEach(id -> known.add(EventId.of(id)));
        return known;
    }

    @Override
    public Set<String> knownFacts(Collection<String> facts) {
        return new HashSet<>(texts(FACTS, facts));
    }

    @Override
    public void enter(List<Entry> entries) {
        change(
                ENTER,
                entries.stream()
                        .sorted(Comparator.comparing(entry -> entry.arrival().event()))
                        .map(MysqlReceiptEntries::row)
                        .toList());
    }

    private static @Nullable Object[] row(Entry entry) {
        Receipt receipt = entry.arrival().receipt();
        return new @Nullable Object[] {
            entry.arrival().event().hex(),
            receipt.fact(),
            receipt.channel().id(),
            receipt.provider(),
            receipt.kind().name(),
            receipt.messageId(),
            receipt.recipient(),
            receipt.code(),
            receipt.text(),
            receipt.saidAt(),
            receipt.receivedAt(),
            entry.state().name()
        };
    }

    @Override
    public void stopPushing(Collection<Recipient> mobiles) {
        for (List<String> chunk : Chunks.of(addresses(mobiles), CHUNK)) {
            carry(() -> Sql.update(connection, STOP_PUSHING, chunk));
        }
    }

    @Override
    public void optOut(List<OptOut> wishes, long now) {
        Instant at = Instant.ofEpochMilli(now);
        change(
                OptOut.STORE,
                wishes.stream()
                        .sorted(Comparator.comparing(OptOut::address))
                        .map(wish -> wish.parameters(at).toArray(new @Nullable Object[0]))
                        .toList());
    }

    @Override
    public List<Held> waiting(Collection<EventId> events) {
        List<Held> held = list(WAITING, MysqlReceiptEntries::held, hex(events));
        held.sort(Comparator.comparing((Held one) -> one.receipt().saidAt()).thenComparing(Held::event));
        return held;
    }

    private static Held held(ResultSet row) throws SQLException {
        Receipt receipt = new Receipt(
                Channel.of(row.getInt("channel")),
                row.getString("provider"),
                ReceiptKind.valueOf(row.getString("kind")),
                row.getString("message_id"),
                row.getString("recipient"),
                row.getString("code"),
                row.getString("text"),
                row.getLong("said_at"),
                row.getLong("received_at"));
        return new Held(EventId.of(row.getString("event_id")), receipt, row.getInt("tries"));
    }

    @Override
    public Map<String, List<Told>> withIds(Collection<String> messageIds) {
        Map<String, List<Told>> messages = new HashMap<>();
        list(WITH_IDS, MysqlReceiptEntries::told, messageIds)
                .forEach(message -> messages.computeIfAbsent(message.messageId(), any -> new ArrayList<>())
                        .add(message));
        return messages;
    }

    @Override
    public Map<RecordId, Told> ofRecords(Collection<RecordId> records) {
        Map<RecordId, Told> messages = new HashMap<>();
        list(OF_RECORDS, MysqlReceiptEntries::told, records(records))
                .forEach(message -> messages.put(message.record(), message));
        return messages;
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong("id"),
                new RecordId(row.getString("record_id")),
                Channel.of(row.getInt("channel")),
                new Recipient(row.getString("recipient")),
                row.getString("message_id"),
                MessageState.valueOf(row.getString("state")));
    }

    @Override
    public Map<MessageName, RecordId> matched(Collection<String> messageIds) {
        Map<MessageName, RecordId> matched = new HashMap<>();
        list(MATCHED, MysqlReceiptEntries::match, messageIds)
                .forEach(match -> matched.putIfAbsent(match.name(), match.record()));
        return matched;
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(
                new MessageName(row.getString(1), row.getString(2), row.getString(3)), new RecordId(row.getString(4)));
    }

    @Override
    public Set<RecordId> taken(Collection<RecordId> records) {
        Set<RecordId> taken = new HashSet<>();
        texts(TAKEN, records(records)).forEach(id -> taken.add(new RecordId(id)));
        return taken;
    }

    @Override
    public Set<Recipient> awaited(Collection<Recipient> recipients, long since) {
        Set<Recipient> awaited = new HashSet<>();
        for (List<String> chunk : Chunks.of(addresses(recipients), CHUNK)) {
            carry(() -> Sql.list(connection, AWAITED, row -> new Recipient(row.getString(1)), since, chunk))
                    .forEach(awaited::add);
        }
        return awaited;
    }

    @Override
    public void lock() {
        if (texts(LOCK).isEmpty()) {
            throw new IllegalStateException("Cannot take receipts: btrade_lock has no row push_receipt");
        }
    }

    @Override
    public void end(Map<Told, Held> ends, long now) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        ends.entrySet().stream()
                .sorted(Comparator.comparing(end -> end.getKey().id()))
                .forEach(end -> rows.add(end(end.getKey(), end.getValue(), now)));
        change(END, rows);
    }

    private static @Nullable Object[] end(Told message, Held held, long now) {
        return new @Nullable Object[] {
            held.end().name(),
            held.end() == MessageState.DELIVERED ? "" : held.receipt().code(),
            held.receipt().messageId(),
            now,
            message.id()
        };
    }

    @Override
    public void mark(List<Mark> marks) {
        change(
                MARK,
                marks.stream()
                        .sorted(Comparator.comparing(Mark::event))
                        .map(MysqlReceiptEntries::row)
                        .toList());
    }

    private static @Nullable Object[] row(Mark mark) {
        return new @Nullable Object[] {
            mark.state().name(),
            mark.record() == null ? null : Objects.requireNonNull(mark.record()).hex(),
            mark.matched() == null
                    ? null
                    : Objects.requireNonNull(mark.matched()).name(),
            mark.tries(),
            mark.nextTry(),
            mark.event().hex()
        };
    }

    private static List<String> hex(Collection<EventId> events) {
        return events.stream().map(EventId::hex).toList();
    }

    private static List<String> records(Collection<RecordId> records) {
        return records.stream().map(RecordId::hex).toList();
    }

    private static List<String> addresses(Collection<Recipient> recipients) {
        return recipients.stream().map(Recipient::address).toList();
    }

    private List<String> texts(String sql) {
        return carry(() -> Sql.list(connection, sql, row -> row.getString(1)));
    }

    private List<String> texts(String sql, Collection<String> values) {
        return list(sql, row -> row.getString(1), values);
    }

    private <T> List<T> list(String sql, Sql.Row<T> row, Collection<String> values) {
        List<T> all = new ArrayList<>();
        for (List<String> chunk : Chunks.of(values, CHUNK)) {
            all.addAll(carry(() -> Sql.list(connection, sql, row, chunk)));
        }
        return all;
    }

    private void change(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            carry(() -> Sql.batch(connection, sql, rows));
        }
    }
}
