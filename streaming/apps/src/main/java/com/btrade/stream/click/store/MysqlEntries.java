package com.btrade.stream.click.store;

import static com.btrade.stream.store.SqlFailure.carry;

import com.btrade.model.RecordId;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.Click;
import com.btrade.stream.click.Counter;
import com.btrade.stream.click.EventId;
import com.btrade.stream.click.Ledger;
import com.btrade.stream.click.People;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Sql;
import com.btrade.stream.store.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the ledger. Rows are changed in the order of their keys, so that two of these wait for each other
 * and seldom deadlock.
 */
final class MysqlEntries implements Ledger.Entries {
    private static final int CHUNK = 2000;
    private static final String KNOWN = "SELECT event_id FROM click_event WHERE event_id IN (?*)";
    private static final String HOLD = KNOWN + " ORDER BY event_id FOR UPDATE";
    private static final String COUNTED = KNOWN + " AND bot IS NULL";
    private static final String ENTER = "INSERT INTO click_event (event_id, record_id, created_at) VALUES (?, ?, ?)";
    private static final String MARK = "UPDATE click_event SET bot = ? WHERE event_id = ?";
    private static final String ADD = """
            INSERT INTO click_counter (record_id, base, clicks, version) VALUES (?, ?, ?, 1)
            ON DUPLICATE KEY UPDATE clicks = clicks + VALUES(clicks), version = version + 1
            """;
    private static final String COUNTERS =
            "SELECT record_id, base, clicks, version FROM click_counter WHERE record_id IN (?*)";

    private final Connection connection;

    MysqlEntries(Connection connection) {
        this.connection = connection;
    }

    private record Count(RecordId record, Counter counter) {}

    @Override
    public Set<EventId> known(Collection<EventId> events) {
        return events(KNOWN, events);
    }

    @Override
    public void hold(Collection<EventId> events) {
        events(HOLD, events);
    }

    @Override
    public Set<EventId> counted(Collection<EventId> events) {
        return events(COUNTED, events);
    }

    private Set<EventId> events(String sql, Collection<EventId> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        List<String> ids = events.stream().map(EventId::hex).toList();
        return new LinkedHashSet<>(carry(() -> Sql.list(connection, sql, row -> new EventId(row.getString(1)), ids)));
    }

    @Override
    public void withdraw(Map<EventId, BotReason> reasons) {
        change(
                MARK,
                reasons.entrySet().stream()
                        .sorted(Comparator.comparing(one -> one.getKey().hex()))
                        .map(one -> new @Nullable Object[] {
                            one.getValue().name(), one.getKey().hex()
                        })
                        .toList());
    }

    @Override
    public void giveBack(Set<EventId> events) {
        change(
                MARK,
                events.stream()
                        .map(EventId::hex)
                        .sorted()
                        .map(event -> new @Nullable Object[] {null, event})
                        .toList());
    }

    /** They nearly always are all fresh, so that is tried first and looked up only where it fails. */
    @Override
    public List<Click> enterFresh(Collection<Click> clicks) {
        Savepoint before = carry(connection::setSavepoint);
        try {
            enter(clicks);
            return List.copyOf(clicks);
        } catch (SqlFailure e) {
            if (!e.isDuplicate()) {
                throw e;
            }
            carry(() -> {
                connection.rollback(before);
                return before;
            });
        }
        Set<EventId> known = known(clicks.stream().map(Click::event).toList());
        List<Click> fresh =
                clicks.stream().filter(click -> !known.contains(click.event())).toList();
        enter(fresh);
        return fresh;
    }

    @Override
    public void enter(Collection<Click> clicks) {
        List<@Nullable Object[]> rows = clicks.stream()
                .sorted(Comparator.comparing(click -> click.event().hex()))
                .map(click -> new @Nullable Object[] {
                    click.event().hex(), click.origin().record().hex(), click.at()
                })
                .toList();
        change(ENTER, rows);
    }

    @Override
    public void add(Map<RecordId, Counter> additions) {
        List<@Nullable Object[]> rows = additions.entrySet().stream()
                .sorted(Comparator.comparing(addition -> addition.getKey().hex()))
                .map(addition -> new @Nullable Object[] {
                    addition.getKey().hex(),
                    addition.getValue().base(),
                    addition.getValue().clicks()
                })
                .toList();
        change(ADD, rows);
    }

    @Override
    public Map<RecordId, Counter> counters(Collection<RecordId> records) {
        Map<RecordId, Counter> counters = new HashMap<>();
        for (List<RecordId> chunk : Chunks.of(records, CHUNK)) {
            List<String> ids = chunk.stream().map(RecordId::hex).toList();
            carry(() -> Sql.list(connection, COUNTERS, MysqlEntries::count, ids))
                    .forEach(count -> counters.put(count.record(), count.counter()));
        }
        return counters;
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(new RecordId(row.getString(1)), new Counter(row.getInt(2), row.getInt(3), row.getLong(4)));
    }

    @Override
    public People people() {
        return new MysqlPeople(connection);
    }

    private void change(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            carry(() -> Sql.batch(connection, sql, rows));
        }
    }
}
