package com.btrade.stream.click.store;

import com.btrade.model.EventId;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.Click;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of {@code click_block} that some events belong to, within one transaction. */
final class ClickBlocks {
    private static final int CHUNK = 1000;
    private static final String READ = "SELECT block, events FROM click_block WHERE block IN (?*)";
    private static final String LOCK = READ + " ORDER BY block FOR UPDATE";
    private static final String INSERT = "INSERT INTO click_block (events, block) VALUES (?, ?)";
    private static final String UPDATE = "UPDATE click_block SET events = ? WHERE block = ?";

    private final Connection connection;
    private final SortedMap<Long, ClickBlock> stored = new TreeMap<>();
    private final SortedMap<Long, ClickBlock> begun = new TreeMap<>();

    private ClickBlocks(Connection connection) {
        this.connection = connection;
    }

    private record Row(long key, ClickBlock block) {}

    /** As they are, to look something up. */
    static ClickBlocks read(Connection connection, Collection<EventId> events) throws SQLException {
        return of(connection, READ, events);
    }

    /** Locked until the transaction ends, in the order of their keys, so that two who do this wait and seldom deadlock. */
    static ClickBlocks lock(Connection connection, Collection<EventId> events) throws SQLException {
        return of(connection, LOCK, events);
    }

    private static ClickBlocks of(Connection connection, String sql, Collection<EventId> events) throws SQLException {
        ClickBlocks blocks = new ClickBlocks(connection);
        SortedSet<Long> keys = new TreeSet<>();
        events.forEach(event -> keys.add(ClickBlock.of(event)));
        for (List<Long> some : Chunks.of(keys, CHUNK)) {
            Sql.list(connection, sql, row -> new Row(row.getLong(1), ClickBlock.read(row.getBytes(2))), some)
                    .forEach(row -> blocks.stored.put(row.key(), row.block()));
        }
        return blocks;
    }

    boolean hold(EventId event) {
        ClickBlock block = stored.get(ClickBlock.of(event));
        return block != null && block.holds(event);
    }

    boolean count(EventId event) {
        ClickBlock block = stored.get(ClickBlock.of(event));
        return block != null && block.counts(event);
    }

    /** Adds a click that counts, and says whether it was not there. */
    boolean add(Click click) {
        long key = ClickBlock.of(click.event());
        ClickBlock block = stored.get(key);
        return (block == null ? begun.computeIfAbsent(key, any -> new ClickBlock()) : block).add(click);
    }

    /** Lets a click count no more, or again if there is no reason. */
    void judge(EventId event, @Nullable BotReason reason) {
        ClickBlock block = stored.get(ClickBlock.of(event));
        if (block != null) {
            block.judge(event, reason);
        }
    }

    /**
     * Writes what has changed. Who has begun the same block meanwhile has the key, and the transaction that is refused runs
     * again: nothing of the other's is overwritten.
     */
    void save() throws SQLException {
        write(UPDATE, stored);
        write(INSERT, begun);
    }

    private void write(String sql, SortedMap<Long, ClickBlock> blocks) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        blocks.forEach((key, block) -> {
            if (block.isChanged()) {
                rows.add(new Object[] {block.bytes(), key});
            }
        });
        if (!rows.isEmpty()) {
            Sql.batch(connection, sql, rows);
        }
    }
}
