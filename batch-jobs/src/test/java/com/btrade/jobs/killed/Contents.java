package com.btrade.jobs.killed;

import com.btrade.jobs.testing.Database;
import com.btrade.model.NaturalKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in every table of the business database, without what differs between equal runs: times, random keys and
 * names made of times. A crash leaves gaps in the ids that a server gives, so such an id is its row's place in its table.
 */
final class Contents {
    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT IN
              ('btrade_schema_history', 'area', 'variety', 'run_summary', 'run_summary_count')
            ORDER BY table_name""";
    private static final Set<String> BY_CHANCE = Set.of(
            "createtime",
            "created_at",
            "updated_at",
            "fetched_at",
            "judged_at",
            "changed_at",
            "decided_at",
            "undone_at",
            "set_aside_at",
            "first_seen",
            "last_seen",
            "first_tried",
            "last_tried",
            "seen",
            "run_key",
            "run",
            "execution",
            "username",
            "password",
            "position",
            "seq");
    /** Tables whose ids are places, with their order; an id of a purchase is a time. */
    private static final Map<String, String> PLACES = Map.of(
            "users", "id",
            "supplier", "id",
            "supplier_change", "id",
            "purchase", "(SELECT MIN(i.id) FROM purchase_info i WHERE i.purchaseid = purchase.id)",
            "purchase_info", "id",
            "trader_data", "id",
            "crawl_run", "id");

    private static final Map<String, String> REFERENCES = Map.of(
            "userid", "users",
            "purchaseid", "purchase",
            "trader_data_id", "trader_data",
            "supplier_id", "supplier",
            "run_id", "crawl_run");
    private static final Pattern IN_JSON = Pattern.compile("\"(?:id|createtime)\":(?:\"[^\"]*\"|\\d+),?");

    private final Database database;
    private final Map<String, Map<String, String>> places = new HashMap<>();

    private Contents(Database database, Map<String, String> orders) {
        this.database = database;
        PLACES.forEach((table, order) -> places.put(table, places(table, orders.getOrDefault(table, order))));
        // What was added and has gone again has no place in its table.
        Map<String, String> suppliers = places.getOrDefault("supplier", Map.of());
        database.rows("SELECT supplier_id, unit FROM supplier_change WHERE before_row IS NULL ORDER BY id")
                .forEach(row -> suppliers.putIfAbsent(String.valueOf(row.get("supplier_id")), "by " + row.get("unit")));
    }

    /** One line a row; a page that was fetched twice, as after a crash, is one line. */
    static List<String> of(Database database) {
        return of(database, Map.of());
    }

    /** The same where rows come in any order: then their places are by something else than their id. */
    static List<String> of(Database database, Map<String, String> orders) {
        Contents contents = new Contents(database, orders);
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> table : database.rows(TABLES)) {
            lines.addAll(contents.table(String.valueOf(table.values().iterator().next())));
        }
        return lines;
    }

    private Map<String, String> places(String table, String order) {
        Map<String, String> ids = new HashMap<>();
        database.rows("SELECT id FROM " + table + " ORDER BY " + order)
                .forEach(row -> ids.put(String.valueOf(row.get("id")), "#" + (ids.size() + 1)));
        return ids;
    }

    private List<String> table(String table) {
        List<String> lines = database.rows("SELECT * FROM " + table).stream()
                .map(row -> table + " " + line(table, row))
                .sorted()
                .toList();
        return table.equals("crawl_page") ? lines.stream().distinct().toList() : lines;
    }

    private Map<String, String> line(String table, Map<String, Object> row) {
        Map<String, String> line = new TreeMap<>();
        row.forEach((column, value) -> {
            if (!BY_CHANCE.contains(column)) {
                line.put(column, text(referred(table, column, row), value));
            }
        });
        return line;
    }

    /** The table whose id a column holds. */
    private static @Nullable String referred(String table, String column, Map<String, Object> row) {
        return switch (column) {
            case "id" -> table;
            case "target_id" -> "SUPPLIERS".equals(row.get("migration")) ? "supplier" : "users";
            case "recipient_id" -> "1".equals(String.valueOf(row.get("kind"))) ? "supplier" : "users";
            default -> REFERENCES.get(column);
        };
    }

    private String text(@Nullable String referred, @Nullable Object value) {
        String text = value instanceof byte[] bytes
                ? NaturalKey.hex(new String(bytes, StandardCharsets.ISO_8859_1))
                : IN_JSON.matcher(String.valueOf(value)).replaceAll("");
        return places.getOrDefault(String.valueOf(referred), Map.of()).getOrDefault(text, text);
    }
}
