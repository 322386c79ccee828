package com.btrade.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.OptOut;
import com.btrade.model.OptOutSource;
import com.btrade.model.VarietyId;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptOutTest {
    private static final String MOBILE = "13800000001";
    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-23T10:00:00Z");
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        Space space = Sandbox.shared().fresh(OptOutTest.class);
        connection = new MysqlAddress(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword()).connect();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("DELETE FROM opt_out");
    }

    @Test
    void keepsTheSameWishOnce() throws Exception {
        OptOut reply = OptOut.ofAll(MOBILE, OptOutSource.REPLY, "TD", MORNING);
        store(reply, NOON);
        List<String> once = rows();
        store(reply, EVENING);
        assertThat(rows()).isEqualTo(once).containsExactly("MOBILE ALL 0 REPLY TD");
        assertThat(active()).isEqualTo(1);
    }

    @Test
    void doesNotBringBackAWishThatWasRevokedSince() throws Exception {
        OptOut reply = OptOut.ofAll(MOBILE, OptOutSource.REPLY, "TD", MORNING);
        store(reply, MORNING);
        execute("UPDATE opt_out SET revoked_at = " + NOON.toEpochMilli());
        store(reply, EVENING);
        assertThat(active()).isZero();
        store(OptOut.ofAll(MOBILE, OptOutSource.LINK, "page", EVENING), EVENING);
        assertThat(active()).isEqualTo(1);
        assertThat(rows()).containsExactly("MOBILE ALL 0 LINK page");
    }

    @Test
    void keepsHerbsAndTheBlockListApart() throws Exception {
        store(OptOut.ofHerb("o-AbC", new VarietyId(5), OptOutSource.FEEDBACK, "", NOON), NOON);
        store(OptOut.ofHerb("o-AbC", new VarietyId(6), OptOutSource.FEEDBACK, "", NOON), NOON);
        store(OptOut.ofBlocked("o-AbC", "x".repeat(300), NOON), NOON);
        assertThat(rows())
                .containsExactly(
                        "OPENID BLOCK 0 OPERATOR " + "x".repeat(200),
                        "OPENID HERB 5 FEEDBACK ",
                        "OPENID HERB 6 FEEDBACK ");
    }

    private static void store(OptOut wish, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OptOut.STORE)) {
            List<Object> parameters = wish.parameters(now);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.executeUpdate();
        }
    }

    private static int active() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM opt_out WHERE asked_at > revoked_at")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT CONCAT_WS(' ', kind, scope, variety_id, source, reason) FROM opt_out ORDER BY 1")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
