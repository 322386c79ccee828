package com.btrade.stream.click.store;

import static com.btrade.stream.store.SqlFailure.carry;

import com.btrade.model.EventId;
import com.btrade.model.RecordId;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.Click;
import com.btrade.stream.click.Counter;
import com.btrade.stream.click.Ledger;
import com.btrade.stream.click.People;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Sql;
import com.btrade.stream.store.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One transaction of the ledger. Rows are changed in the order of their keys, so that two of these wait for each other
 * and seldom deadlock.
 */
final class MysqlEntries implements Ledger.Entries {
    private static final int CHUNK = 2000;
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
        ClickBlocks blocks = carry(() -> ClickBlocks.read(connection, events));
        return those(events, blocks::hold);
    }

    @Override
    public void hold(Collection<EventId> events) {
        carry(() -> ClickBlocks.lock(connection, events));
    }

    @Override
    public Set<EventId> counted(Collection<EventId> events) {
        ClickBlocks blocks = carry(() -> ClickBlocks.read(connection, events));
        return those(events, blocks::count);
    }

    private static Set<EventId> those(Collection<EventId> events, Predicate<EventId> wanted) {
        return events.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public void withdraw(Map<EventId, BotReason> reasons) {
        change(reasons.keySet(), blocks -> {
            reasons.forEach(blocks::judge);
            return reasons.size();
        });
    }

    @Override
    public void giveBack(Set<EventId> events) {
        change(events, blocks -> {
            events.forEach(event -> blocks.judge(event, null));
            return events.size();
        });
    }

    @Override
    public List<Click> enterFresh(Collection<Click> clicks) {
        return change(
                clicks.stream().map(Click::event).toList(),
                blocks -> clicks.stream().filter(blocks::add).toList());
    }

    /** One that is there came meanwhile: all of it is looked at again. */
    @Override
    public void enter(Collection<Click> clicks) {
        if (enterFresh(clicks).size() < clicks.size()) {
            throw SqlFailure.ofLostRace();
        }
    }

    private <T> T change(Collection<EventId> events, Function<ClickBlocks, T> change) {
        return carry(() -> {
            ClickBlocks blocks = ClickBlocks.lock(connection, events);
            T result = change.apply(blocks);
            blocks.save();
            return result;
        });
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
