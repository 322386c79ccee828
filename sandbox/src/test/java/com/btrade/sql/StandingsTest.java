package com.btrade.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.OptOut;
import com.btrade.model.OptOutSource;
import com.btrade.model.Standing;
import com.btrade.model.Standings;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private static final String PHONE = "13800000001";
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        Space space = Sandbox.shared().fresh(StandingsTest.class);
        connection = new MysqlAddress(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword()).connect();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void twoUsersShareAPhoneAndAThirdHasNone() throws SQLException {
        change("DELETE FROM opt_out");
        change("DELETE FROM users");
        user(1, PHONE, "o-1");
        user(2, PHONE, "o-2");
        user(3, "none", "o-3");
        user(4, "none", "o-4");
    }

    @Test
    void holdsTheOptOutOfOneUserOfAPhoneForTheOthersToo() throws Exception {
        optOut("o-2");
        assertThat(of("o-1").optedOut()).isTrue();
        assertThat(of(PHONE).optedOut()).isTrue();
        assertThat(of("o-3").optedOut()).isFalse();
    }

    @Test
    void knowsAPersonByAnyOfTheirAddressesAlike() throws Exception {
        for (String address : List.of(PHONE, "o-1", "o-2", "buyer-1")) {
            assertThat(of(address).addresses()).containsExactlyInAnyOrder(PHONE, "o-1", "buyer-1", "o-2", "buyer-2");
        }
    }

    @Test
    void takesNobodyForAnotherWhosePhoneIsNoMobileEither() throws Exception {
        optOut("o-4");
        assertThat(of("o-3").addresses()).doesNotContain("o-4");
        assertThat(of("o-3").optedOut()).isFalse();
    }

    @Test
    void keepsTheOrderOfTheAddressesAndKnowsStrangers() throws Exception {
        Map<String, Standing> all = Standings.of(connection, List.of("stranger", "o-1", PHONE));
        assertThat(all.keySet()).containsExactly("stranger", "o-1", PHONE);
        assertThat(all.get("stranger")).isEqualTo(Standing.of("stranger"));
    }

    private static Standing of(String address) throws SQLException {
        return Objects.requireNonNull(Standings.of(connection, List.of(address)).get(address));
    }

    private static void user(int id, String phone, String openid) throws SQLException {
        change(
                "INSERT INTO users (id, username, password, phone, type, openid, openid2, createtime)"
                        + " VALUES (?, ?, '', ?, 8, ?, ?, '0')",
                id,
                "u" + id,
                phone,
                openid,
                "buyer-" + id);
    }

    private static void optOut(String address) throws SQLException {
        change(
                OptOut.STORE,
                OptOut.ofAll(address, OptOutSource.LINK, "", NOON)
                        .parameters(NOON)
                        .toArray());
    }

    private static void change(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
