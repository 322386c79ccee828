package com.btrade.stream.click.store;

import com.btrade.stream.click.Sources;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code view_source}. */
public final class MysqlSources implements Sources {
    private static final int CHUNK = 1000;
    private static final String NOTE = "INSERT IGNORE INTO view_source (source, stretch, uuid) VALUES (?, ?, ?)";
    private static final String COUNT = """
            SELECT source, stretch, COUNT(*) FROM view_source WHERE source IN (?*) AND stretch IN (?*)
            GROUP BY source, stretch
            """;
    private static final String FORGET = "DELETE FROM view_source WHERE stretch < ? LIMIT 10000";

    private final Mysql mysql;

    public MysqlSources(Mysql mysql) {
        this.mysql = mysql;
    }

    private record Count(Stretch stretch, int links) {}

    @Override
    public Map<Stretch, Integer> note(Collection<Opened> opened) {
        List<@Nullable Object[]> rows = opened.stream()
                .sorted(Comparator.comparing((Opened one) -> one.stretch().source())
                        .thenComparing(one -> one.stretch().from())
                        .thenComparing(one -> one.link().value()))
                .map(one -> new @Nullable Object[] {
                    one.stretch().source(), one.stretch().from(), one.link().value()
                })
                .toList();
        return mysql.transact("note where links were opened", connection -> {
            Sql.batch(connection, NOTE, rows);
            return count(connection, opened);
        });
    }

    private static Map<Stretch, Integer> count(Connection connection, Collection<Opened> opened) throws SQLException {
        Set<String> sources = new LinkedHashSet<>();
        Set<Long> stretches = new LinkedHashSet<>();
        opened.forEach(one -> {
            sources.add(one.stretch().source());
            stretches.add(one.stretch().from());
        });
        Map<Stretch, Integer> links = new HashMap<>();
        for (List<String> chunk : Chunks.of(sources, CHUNK)) {
            Sql.list(
                            connection,
                            COUNT,
                            row -> new Count(new Stretch(row.getString(1), row.getLong(2)), row.getInt(3)),
                            chunk,
                            stretches)
                    .forEach(count -> links.put(count.stretch(), count.links()));
        }
        return links;
    }

    /** Forgets stretches that began before a moment in epoch seconds. */
    public int forget(long before) {
        return mysql.run("forget where links were opened", connection -> Sql.update(connection, FORGET, before));
    }
}
