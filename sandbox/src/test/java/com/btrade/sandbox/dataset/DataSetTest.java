package com.btrade.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.btrade.sandbox.Sandbox;
import com.btrade.sql.VarietyLinks;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DataSetTest {
    private static final long SEED = 2016;

    private static Database database;
    private static DataSet.Report loaded;

    @BeforeAll
    static void load() throws SQLException {
        database = new Database(Sandbox.shared().fresh(DataSetTest.class));
        loaded = DataSet.load(database.connection(), SEED);
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void hasProductionsSize() throws SQLException {
        assertThat(loaded).isEqualTo(new DataSet.Report(new DataSet.Count(12_000, 0), new DataSet.Count(2_000, 0)));
        assertThat(database.number("SELECT COUNT(*) FROM supplier")).isEqualTo(12_000);
        assertThat(database.number("SELECT COUNT(*) FROM users")).isEqualTo(2_000);
    }

    @Test
    void aSecondLoadAddsNothing() throws SQLException {
        DataSet.Report again = DataSet.load(database.connection(), SEED);
        assertThat(again).isEqualTo(new DataSet.Report(new DataSet.Count(0, 12_000), new DataSet.Count(0, 2_000)));
        assertThat(again.summary()).isEqualTo("data set 数据集: 12,000 suppliers 供应商 (+0), 2,000 users 用户 (+0)");
    }

    @Test
    void suppliersDealInSoManyHerbs() throws SQLException {
        double links = database.number("SELECT COUNT(*) FROM variety_recipient WHERE kind = 1");
        assertThat(links / 12_000).isCloseTo(Proportions.VARIETIES_EACH, within(0.15));
        assertThat(database.number("SELECT COUNT(*) FROM supplier WHERE CHAR_LENGTH(variety) = 100"))
                .isBetween(40, 110);
    }

    @Test
    void popularHerbsHaveMoreSuppliers() throws SQLException {
        assertThat(suppliersOf("当归")).isGreaterThan(500);
        assertThat(suppliersOf("虎杖")).isBetween(10, 200);
    }

    private static int suppliersOf(String herb) throws SQLException {
        return database.number("SELECT COUNT(*) FROM variety_recipient JOIN variety ON variety.id = variety_id"
                + " WHERE kind = 1 AND name = '" + herb + "'");
    }

    @Test
    void linksAreInStepWithTheLists() throws SQLException {
        try (Connection connection = database.another()) {
            assertThat(new VarietyLinks(connection).check().inStep()).isTrue();
        }
    }

    @Test
    void aHundredMobilesStandInMoreThanOneRow() throws SQLException {
        assertThat(database.number("SELECT COUNT(*) FROM (SELECT mobile FROM supplier WHERE mobile <> ''"
                        + " AND mobile <> '无' GROUP BY mobile HAVING COUNT(*) > 1) shared"))
                .isEqualTo(100);
    }

    @Test
    void someMobilesAreNone() throws SQLException {
        assertThat(database.number(
                        "SELECT COUNT(*) FROM supplier WHERE mobile <> '' AND mobile NOT REGEXP '^1[3-9][0-9]{9}$'"))
                .isBetween(120, 240);
        assertThat(database.number("SELECT COUNT(*) FROM supplier WHERE mobile = ''"))
                .isBetween(160, 320);
    }

    @Test
    void someSuppliersAreNotToBeToldOrHaveBecomeUsers() throws SQLException {
        assertThat(database.number("SELECT COUNT(*) FROM supplier WHERE pushstatus = 0"))
                .isBetween(350, 600);
        assertThat(database.number("SELECT COUNT(*) FROM supplier WHERE pushstatus = 2"))
                .isEqualTo(334);
    }

    @Test
    void someSuppliersHaveThePhoneOfAUser() throws SQLException {
        String who = " FROM supplier WHERE EXISTS (SELECT 1 FROM users WHERE phone = mobile)";
        assertThat(database.number("SELECT COUNT(*)" + who + " AND pushstatus = 2"))
                .isBetween(325, 334);
        assertThat(database.number("SELECT COUNT(*)" + who + " AND pushstatus = 1"))
                .isBetween(20, 45);
    }

    @Test
    void usersAreAsProductionHasThem() throws SQLException {
        assertThat(database.number("SELECT COUNT(*) FROM users WHERE varietyids <> ''"))
                .isBetween(1_400, 1_550);
        assertThat(database.number("SELECT COUNT(*) FROM users WHERE openid <> ''"))
                .isBetween(1_500, 1_650);
        assertThat(database.number("SELECT COUNT(*) FROM users WHERE openid = '' AND phone <> ''"))
                .isBetween(350, 500);
        assertThat(database.number("SELECT COUNT(DISTINCT type) FROM users WHERE type BETWEEN 1 AND 10"))
                .isEqualTo(10);
        assertThat(database.number("SELECT COUNT(DISTINCT phone) FROM users")).isEqualTo(2_000);
    }

    @Test
    void someHaveReachedTheLimitOfIgnoredMessages() throws SQLException {
        assertThat(database.number("SELECT COUNT(*) FROM supplier WHERE maxpush >= 3"))
                .isBetween(250, 480);
        assertThat(database.number("SELECT COUNT(*) FROM users WHERE maxpush >= 3"))
                .isBetween(30, 100);
        assertThat(database.number("SELECT COUNT(DISTINCT pushscore) FROM supplier"))
                .isGreaterThan(20);
    }

    @Test
    void everybodyIsSomewhereThatExists() throws SQLException {
        assertThat(database.number("SELECT COUNT(*) FROM users JOIN area ON area.id = areaid AND level = 2"))
                .isEqualTo(2_000);
        assertThat(database.number("""
                SELECT COUNT(*) FROM supplier JOIN area city ON city.id = SUBSTRING_INDEX(businessplace, ',', 1)
                WHERE city.parentid = SUBSTRING_INDEX(businessplace, ',', -1)""")).isEqualTo(12_000);
    }

    @Test
    void mostTradeWhereTheyAreAtHome() throws SQLException {
        assertThat(database.number("SELECT COUNT(*) FROM supplier JOIN area ON areaname LIKE '亳州%' AND level = 2"
                        + " WHERE address LIKE '安徽亳州%' AND SUBSTRING_INDEX(businessplace, ',', 1) = area.id"))
                .isBetween(1_000, 2_000);
    }

    @Test
    void refusesASizeItCannotNumber() {
        assertThatThrownBy(() -> DataSet.load(database.connection(), SEED, 100_000, 0))
                .hasMessageStartingWith("Invalid number of suppliers: 100000");
    }
}
