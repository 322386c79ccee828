package com.btrade.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.VarietyCsv;
import com.btrade.model.VarietyId;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VarietyLinksTest {
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        Space space = Sandbox.shared().fresh(VarietyLinksTest.class);
        connection = new MysqlAddress(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword()).connect();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        connection.setAutoCommit(true);
        execute("DELETE FROM supplier");
        execute("DELETE FROM users");
    }

    @Test
    void triggersReadAnyCsvAsTheModelDoes() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String csv = dirtyCsv(random);
            int id = supplier(csv, "13800000000", 1);
            assertThat(varieties(id))
                    .describedAs("csv <%s>", csv)
                    .containsExactlyInAnyOrderElementsOf(
                            VarietyCsv.parse(csv).stream().map(VarietyId::value).toList());
        }
        assertThat(new VarietyLinks(connection).check().inStep()).isTrue();
    }

    @Test
    void triggersFollowEveryWriteOfTheWebsite() throws Exception {
        int id = supplier("1,2,3", "13800000000", 1);
        execute("UPDATE supplier SET variety = '3,4' WHERE id = " + id);
        assertThat(varieties(id)).containsExactlyInAnyOrder(3, 4);
        execute("UPDATE supplier SET pushscore = 9, maxpush = 2, pushstatus = 0 WHERE id = " + id);
        execute("INSERT INTO users (username, password, phone, type, createtime, varietyids, openid)"
                + " VALUES ('a', '', '13800000001', 8, '0', '3', 'open-1')");
        execute("UPDATE users SET openid = '' WHERE username = 'a'");
        assertThat(new VarietyLinks(connection).check().inStep()).isTrue();
        execute("DELETE FROM supplier");
        assertThat(varieties(id)).isEmpty();
    }

    @Test
    void checkFindsWhatIsOutOfStepAndRebuildMendsIt() throws Exception {
        int id = supplier("1,2,3", "13800000000", 1);
        execute("DELETE FROM variety_recipient WHERE recipient_id = " + id + " AND variety_id = 2");
        execute("UPDATE variety_recipient SET pushscore = 5 WHERE variety_id = 3");
        execute("INSERT INTO variety_recipient VALUES (9, 2, 999999, 1, 1, 0, 0)");
        VarietyLinks links = new VarietyLinks(connection);
        VarietyLinks.Report found = links.check();
        assertThat(found.missing()).isEqualTo(2);
        assertThat(found.surplus()).isEqualTo(1);
        assertThat(links.rebuild()).isEqualTo(found);
        assertThat(links.check().inStep()).isTrue();
        assertThat(varieties(id)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void walksMoreRecipientsThanOneChunkHolds() throws Exception {
        connection.setAutoCommit(false);
        for (int i = 0; i < 2_500; i++) {
            supplier("5," + (i + 10), "13800000000", 1);
        }
        connection.commit();
        VarietyLinks.Report report = new VarietyLinks(connection).check();
        assertThat(report.recipients()).isEqualTo(2_500);
        assertThat(report.links()).isEqualTo(5_000);
        assertThat(report.inStep()).isTrue();
    }

    private static String dirtyCsv(Random random) {
        StringBuilder csv = new StringBuilder();
        String[] parts = {"1", "861", "3445", " 7", "9 ", "", " ", "x", "-3", "0", "00", "5.0", "12345678901", "0042"};
        int count = random.nextInt(30);
        for (int i = 0; i < count; i++) {
            csv.append(parts[random.nextInt(parts.length)]).append(',');
        }
        while (random.nextInt(3) == 0 && csv.length() < 120) {
            csv.append("8111,");
        }
        return csv.length() > 100 ? csv.substring(0, 100) : csv.toString();
    }

    private static int supplier(String csv, String mobile, int pushStatus) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO supplier (name, variety, mobile, pushstatus) VALUES ('甲', ?, ?, ?)",
                PreparedStatement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, csv);
            insert.setString(2, mobile);
            insert.setInt(3, pushStatus);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getInt(1);
            }
        }
    }

    private static List<Integer> varieties(int supplier) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT variety_id FROM variety_recipient WHERE kind = 1 AND recipient_id = ?")) {
            select.setInt(1, supplier);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getInt(1));
                }
            }
        }
        return ids;
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
