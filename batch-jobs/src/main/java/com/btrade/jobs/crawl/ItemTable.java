package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Field;
import com.btrade.jobs.site.Item;
import com.btrade.model.NaturalKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code crawl_item}: what a run read, and what of it waits to enter. */
final class ItemTable {
    /** An item that may enter and has not yet. */
    record Waiting(String id, long position, Item entry) {}

    private static final int AT_ONCE = 500;
    private static final int ABANDONED_DAYS = 90;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    ItemTable(JdbcTemplate template, Clock clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.clock = clock;
    }

    /** Stores those that the run has not stored yet, each once, and returns them. */
    List<Verdict> insertNew(RunNumber run, List<Verdict> verdicts) {
        Map<String, Verdict> byId = new LinkedHashMap<>();
        verdicts.forEach(verdict -> byId.putIfAbsent(id(verdict.scraped().item()), verdict));
        byId.keySet().removeAll(stored(run, byId.keySet()));
        List<Map.Entry<String, Verdict>> fresh = List.copyOf(byId.entrySet());
        template.batchUpdate("""
                INSERT INTO crawl_item (run_id, id, outcome, filled, entry, created_at)
                VALUES (?, ?, ?, ?, ?, ?)""", fresh, Math.max(1, fresh.size()), (row, one) -> {
            row.setLong(1, run.value());
            row.setString(2, one.getKey());
            row.setString(3, one.getValue().outcome().name());
            row.setString(4, filled(one.getValue().scraped().item()));
            row.setString(
                    5,
                    one.getValue()
                            .entering()
                            .map(entry -> Fields.json(entry.values()))
                            .orElse(""));
            row.setLong(6, clock.instant().getEpochSecond());
        });
        return List.copyOf(byId.values());
    }

    /** What a run has yielded so far. */
    Figures figures(RunNumber run) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<Field, Integer> filled = new EnumMap<>(Field.class);
        jdbc.sql("SELECT outcome, filled, COUNT(*) AS n FROM crawl_item WHERE run_id = ? GROUP BY outcome, filled")
                .param(run.value())
                .query(row -> {
                    int number = row.getInt("n");
                    outcomes.merge(Outcome.valueOf(row.getString("outcome")), number, Integer::sum);
                    fields(row.getString("filled")).forEach(field -> filled.merge(field, number, Integer::sum));
                });
        int items = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        Map<Field, Double> fills = new EnumMap<>(Field.class);
        filled.forEach((field, number) -> fills.put(field, (double) number / items));
        return new Figures(
                items,
                outcomes.getOrDefault(Outcome.ACCEPTED, 0),
                outcomes.getOrDefault(Outcome.REJECTED, 0) + outcomes.getOrDefault(Outcome.WAITS, 0),
                fills);
    }

    /** The next items behind a position that have not entered yet. */
    List<Waiting> waiting(RunNumber run, long after, int limit) {
        return jdbc.sql("""
                        SELECT id, position, entry FROM crawl_item
                        WHERE run_id = ? AND outcome IN ('ACCEPTED', 'WAITS') AND loaded = 0 AND position > ?
                        ORDER BY position LIMIT ?""")
                .params(run.value(), after, limit)
                .query((row, n) -> new Waiting(
                        row.getString("id"), row.getLong("position"), Item.of(Fields.parse(row.getString("entry")))))
                .list();
    }

    /** Marks as entered, and returns only those that were not before. */
    List<Waiting> take(RunNumber run, List<Waiting> items) {
        Set<String> open = new HashSet<>(jdbc.sql("""
                        SELECT id FROM crawl_item WHERE run_id = :run AND id IN (:ids) AND loaded = 0 FOR UPDATE""")
                .param("run", run.value())
                .param("ids", items.stream().map(Waiting::id).toList())
                .query(String.class)
                .list());
        jdbc.sql("UPDATE crawl_item SET loaded = 1 WHERE run_id = :run AND id IN (:ids)")
                .param("run", run.value())
                .param("ids", items.stream().map(Waiting::id).toList())
                .update();
        return items.stream().filter(item -> open.contains(item.id())).toList();
    }

    /**
     * Removes what is older and needed no more: what a dropped run read, what a checked one read that has entered or never
     * will. What is to enter stays, and what an unfinished run read stays for {@value #ABANDONED_DAYS} days, for that run
     * may go on; what waits for an operator stays for ever. In small deletes, so that nobody waits for long.
     */
    void prune(Duration age) {
        long now = clock.instant().getEpochSecond();
        int removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = jdbc.sql("""
                            DELETE FROM crawl_item WHERE created_at < :old AND (
                              run_id IN (SELECT run_id FROM crawl_result WHERE standing = 'DROPPED')
                              OR ((loaded = 1 OR outcome NOT IN ('ACCEPTED', 'WAITS'))
                                AND run_id IN (SELECT run_id FROM crawl_result WHERE standing <> 'HELD_BACK'))
                              OR (created_at < :abandoned
                                AND run_id NOT IN (SELECT run_id FROM crawl_result WHERE standing = 'HELD_BACK')))
                            LIMIT 500""")
                    .param("old", now - age.toSeconds())
                    .param(
                            "abandoned",
                            now
                                    - Math.max(
                                            age.toSeconds(),
                                            Duration.ofDays(ABANDONED_DAYS).toSeconds()))
                    .update();
        }
    }

    private Set<String> stored(RunNumber run, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("SELECT id FROM crawl_item WHERE run_id = :run AND id IN (:ids)")
                .param("run", run.value())
                .param("ids", ids)
                .query(String.class)
                .list());
    }

    private static String id(Item item) {
        return NaturalKey.hex("item", Fields.json(item.values()));
    }

    private static String filled(Item item) {
        return Stream.of(Field.values())
                .filter(field -> !item.get(field).isEmpty())
                .map(Field::key)
                .collect(Collectors.joining(","));
    }

    private static List<Field> fields(String csv) {
        return Stream.of(Field.values())
                .filter(field -> ("," + csv + ",").contains("," + field.key() + ","))
                .toList();
    }
}
