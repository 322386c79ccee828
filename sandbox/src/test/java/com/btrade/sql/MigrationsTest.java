package com.btrade.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.btrade.model.EventId;
import com.btrade.model.NaturalKey;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final List<String> BUSINESS_TABLES =
            List.of("users", "supplier", "purchase", "purchase_info", "quote", "variety", "area", "trader_data");

    private final Space server = Sandbox.shared().fresh(MigrationsTest.class);

    @Test
    void onlyAddToTheTablesOfProduction() throws Exception {
        MysqlAddress production = ProductionSchema.create(server, "legacy_adds");
        try (Connection connection = production.connect()) {
            Map<String, List<String>> before = rows(connection);
            Map<String, List<String>> columns = columns(connection);
            assertThat(MysqlMigrations.apply(production)).isPositive();
            ReferenceData.load(connection);
            new VarietyLinks(connection).rebuild();
            assertThat(rows(connection)).isEqualTo(before);
            assertThat(columns(connection)).isEqualTo(columns);
            assertThat(query(
                            connection,
                            "SELECT variety_id, kind, recipient_id FROM variety_recipient ORDER BY 1, 2, 3"))
                    .containsExactly("1|1|2", "1|1|3", "1|2|1", "81|1|1", "81|1|2", "81|2|1", "8111|1|5");
        }
    }

    @Test
    void leaveTheWebsiteAbleToWriteWhatItAlwaysWrote() throws Exception {
        MysqlAddress production = ProductionSchema.create(server, "legacy_writes");
        MysqlMigrations.apply(production);
        try (Connection connection = production.connect();
                var website = connection.createStatement()) {
            website.execute("INSERT INTO supplier (name, mobile, variety) VALUES (NULL, NULL, '1,,x')");
            website.execute("UPDATE supplier SET variety = NULL WHERE id = 1");
            website.execute("UPDATE users SET openid = NULL, pushscore = NULL WHERE id = 1");
            website.execute("DELETE FROM users WHERE id = 2");
            assertThat(new VarietyLinks(connection).check().inStep()).isFalse();
            assertThat(new VarietyLinks(connection).rebuild().missing()).isPositive();
            assertThat(new VarietyLinks(connection).check().inStep()).isTrue();
        }
    }

    @Test
    void createTheBusinessTablesOnAnEmptyServerAndDoNothingTheSecondTime() throws Exception {
        MysqlAddress fresh = new MysqlAddress(server.mysqlUrl(), server.mysqlUser(), server.mysqlPassword());
        assertThat(MysqlMigrations.apply(fresh)).isZero();
        try (Connection connection = fresh.connect()) {
            assertThat(columns(connection).keySet()).containsExactlyInAnyOrderElementsOf(BUSINESS_TABLES);
            assertThat(ReferenceData.load(connection)).isZero();
        }
    }

    @Test
    void packTheClicksThatWereCountedBefore() throws Exception {
        MysqlAddress older = ProductionSchema.create(server, "legacy_clicks");
        MysqlMigrations.apply(older, "29");
        List<String> clicks = new ArrayList<>();
        try (Connection connection = older.connect()) {
            try (PreparedStatement enter = connection.prepareStatement("INSERT INTO click_event VALUES (?, ?, 0, ?)")) {
                for (int i = 0; i < 700; i++) {
                    String event = EventId.of(i % 2, i, 1_700_000_000_123L + i).hex();
                    String record = NaturalKey.hex("record", i);
                    String bot = i % 100 == 7 ? "TOO_SOON" : null;
                    clicks.add(event + "|" + record + "|" + bot);
                    enter.setString(1, event);
                    enter.setString(2, record);
                    enter.setString(3, bot);
                    enter.addBatch();
                }
                enter.executeBatch();
            }
            assertThat(MysqlMigrations.apply(older)).isPositive();
            assertThat(query(connection, "SELECT event_id, record_id, bot FROM click_event"))
                    .containsExactlyInAnyOrderElementsOf(clicks);
            assertThat(query(connection, "SELECT block, LENGTH(events) FROM click_block ORDER BY 1"))
                    .containsExactly(
                            "0|3200", "1|3200", "2|2350", "4294967296|3200", "4294967297|3200", "4294967298|2350");
        }
    }

    @Test
    void leaveTablesAloneThatANewerProgramHasMadeAndRefuseAChangedMigration() throws Exception {
        MysqlAddress newer = ProductionSchema.create(server, "legacy_newer");
        MysqlMigrations.apply(newer);
        try (Connection connection = newer.connect();
                var history = connection.createStatement()) {
            for (String version : List.of("8", "9999")) {
                history.execute("INSERT INTO btrade_schema_history SELECT MAX(installed_rank) + 1, '" + version
                        + "', 'of a newer program', 'SQL', 'V" + version
                        + "__of_a_newer_program.sql', 1, 'root', NOW(), 1, 1 FROM btrade_schema_history");
            }
            assertThat(MysqlMigrations.apply(newer)).isZero();

            history.execute("UPDATE btrade_schema_history SET checksum = 1 WHERE version = '2'");
            assertThatExceptionOfType(FlywayException.class)
                    .isThrownBy(() -> MysqlMigrations.apply(newer))
                    .withMessageContaining("checksum mismatch");
        }
    }

    private static Map<String, List<String>> rows(Connection connection) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String table : BUSINESS_TABLES) {
            rows.put(table, query(connection, "SELECT * FROM " + table + " ORDER BY id"));
        }
        return rows;
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String table : BUSINESS_TABLES) {
            columns.put(
                    table,
                    query(
                            connection,
                            "SELECT column_name, column_type, is_nullable, column_default FROM information_schema.columns"
                                    + " WHERE table_schema = DATABASE() AND table_name = '" + table + "' ORDER BY 1"));
        }
        return columns;
    }

    private static List<String> query(Connection connection, String select) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(row.getString(i));
                }
                rows.add(String.join("|", cells.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }
}
