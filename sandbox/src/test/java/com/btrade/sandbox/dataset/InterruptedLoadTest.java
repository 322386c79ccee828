package com.btrade.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.sandbox.Sandbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InterruptedLoadTest {
    private static final long SEED = 8;
    private static final int SUPPLIERS = 2_500;
    private static final int USERS = 1_200;
    private static final List<String> TABLES = List.of(
            "SELECT name, company, phone, mobile, qq, address, businessplace, variety, pushstatus, pushscore, maxpush,"
                    + " remark FROM supplier ORDER BY remark",
            "SELECT username, password, phone, type, name, nickname, areaid, varietyids, openid, openid2, createtime,"
                    + " pushscore, maxpush FROM users ORDER BY username");

    private static List<List<String>> undisturbed = List.of();

    private final Database database;

    InterruptedLoadTest() throws SQLException {
        database = new Database(Sandbox.shared().fresh(InterruptedLoadTest.class));
    }

    @BeforeAll
    static void loadUndisturbed() throws SQLException {
        try (Database other = new Database(Sandbox.shared().fresh(InterruptedLoadTest.class))) {
            DataSet.load(other.connection(), SEED, SUPPLIERS, USERS);
            undisturbed = content(other);
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void aLoadThatBrokeGoesOnWhereItStoodAndEndsAsAnUndisturbedOne() throws SQLException {
        failAt("supplier", "remark = 'sandbox 01700'");
        assertThatThrownBy(this::load).isInstanceOf(SQLException.class);
        assertThat(database.number("SELECT COUNT(*) FROM supplier")).isEqualTo(1_000);
        assertThat(database.connection().getAutoCommit()).isTrue();
        heal();
        failAt("users", "username = 'sandbox00001'");
        assertThatThrownBy(this::load).isInstanceOf(SQLException.class);
        heal();
        assertThat(load()).isEqualTo(new DataSet.Report(new DataSet.Count(0, SUPPLIERS), new DataSet.Count(USERS, 0)));
        assertThat(content(database)).isEqualTo(undisturbed);
    }

    @Test
    void whatSomebodyDeletedDoesNotComeBack() throws SQLException {
        load();
        database.run("DELETE FROM supplier WHERE remark = 'sandbox 00078'");
        assertThat(load().suppliers()).isEqualTo(new DataSet.Count(0, SUPPLIERS - 1));
    }

    @Test
    void rowsOfOthersAreNeitherCountedNorTouched() throws SQLException {
        database.run("INSERT INTO supplier (name, mobile, variety, source, remark)"
                + " VALUES ('王建国', '13800000000', '1', 'zyccst', 'sandbox 00009')");
        database.run("INSERT INTO users (username, password, phone, type, createtime)"
                + " VALUES ('sandboxer', '', '13800000000', 8, '0')");
        assertThat(load()).isEqualTo(new DataSet.Report(new DataSet.Count(SUPPLIERS, 0), new DataSet.Count(USERS, 0)));
        assertThat(database.number("SELECT COUNT(*) FROM supplier WHERE source = 'zyccst' AND variety = '1'"))
                .isEqualTo(1);
    }

    @Test
    void twoLoadsAtTheSameTimeAddEachRowOnce() throws SQLException {
        List<CompletableFuture<?>> loads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            loads.add(CompletableFuture.runAsync(this::loadOverAConnectionOfItsOwn));
        }
        loads.forEach(CompletableFuture::join);
        assertThat(content(database)).isEqualTo(undisturbed);
    }

    @Test
    void withoutReferenceDataSaysWhatToDo() throws SQLException {
        database.run("DELETE FROM variety");
        assertThatThrownBy(this::load)
                .hasMessage("Cannot load the data set: table variety is empty; load the reference data first");
    }

    private DataSet.Report load() throws SQLException {
        return DataSet.load(database.connection(), SEED, SUPPLIERS, USERS);
    }

    private void loadOverAConnectionOfItsOwn() {
        try (Connection connection = database.another()) {
            DataSet.load(connection, SEED, SUPPLIERS, USERS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void failAt(String table, String row) throws SQLException {
        database.run("CREATE TRIGGER interruption BEFORE INSERT ON " + table + " FOR EACH ROW IF NEW." + row
                + " THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'interrupted'; END IF");
    }

    private void heal() throws SQLException {
        database.run("DROP TRIGGER interruption");
    }

    private static List<List<String>> content(Database database) throws SQLException {
        List<List<String>> content = new ArrayList<>();
        for (String table : TABLES) {
            content.add(database.rows(table));
        }
        return content;
    }
}
