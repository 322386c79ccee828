package com.btrade.sandbox.yaoyy;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class YaoyyDataSetTest {
    private static final long SEED = 2016;

    private static Connection connection;

    @BeforeAll
    static void load() throws SQLException {
        Space space = Sandbox.shared().fresh(YaoyyDataSetTest.class);
        connection = DriverManager.getConnection(space.yaoyyUrl(), space.yaoyyUser(), space.yaoyyPassword());
        YaoyyDataSet.load(connection, SEED, YaoyyDataSet.SUPPLIERS, YaoyyDataSet.USERS);
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void hasSomeThousandPeopleAndASecondLoadAddsNobody() throws SQLException {
        YaoyyDataSet.load(connection, SEED, YaoyyDataSet.SUPPLIERS, YaoyyDataSet.USERS);

        assertThat(number("SELECT COUNT(*) FROM supplier")).isEqualTo(4_000);
        assertThat(number("SELECT COUNT(*) FROM user")).isEqualTo(3_000);
        assertThat(number("SELECT COUNT(*) FROM category")).isGreaterThan(800);
    }

    @Test
    void numbersItsAreasAndCategoriesAsNobodyElseDoes() throws SQLException {
        assertThat(number("SELECT COUNT(*) FROM area WHERE id >= 100000")).isZero();
        assertThat(number("SELECT COUNT(*) FROM category WHERE id < 20000")).isZero();
    }

    @Test
    void hasTheDirtOfYears() throws SQLException {
        assertThat(number("SELECT COUNT(*) FROM supplier WHERE phone NOT REGEXP '^1[3-9][0-9]{9}$'"))
                .isGreaterThan(200);
        assertThat(number("SELECT COUNT(*) - COUNT(DISTINCT phone) FROM supplier WHERE phone <> ''"))
                .isGreaterThan(100);
        assertThat(number("SELECT COUNT(*) FROM supplier WHERE enter_category IS NULL OR area IS NULL"))
                .isGreaterThan(100);
        assertThat(number("SELECT COUNT(*) FROM supplier WHERE name LIKE '%DROP TABLE%'"))
                .isGreaterThan(10);
        assertThat(number("SELECT COUNT(*) FROM user WHERE openid = ''")).isGreaterThan(100);
        assertThat(
                        number(
                                "SELECT COUNT(*) FROM (SELECT user_id FROM user_detail GROUP BY user_id HAVING COUNT(*) > 1) d"))
                .isGreaterThan(50);
    }

    @Test
    void hasAreasAndCategoriesThatLeadInACircleOrNowhere() throws SQLException {
        assertThat(number("SELECT COUNT(*) FROM area a JOIN area b ON b.id = a.parentid AND b.parentid = a.id"))
                .isEqualTo(3);
        assertThat(number("SELECT COUNT(*) FROM area WHERE parentid > 0 AND parentid NOT IN (SELECT id FROM area)"))
                .isEqualTo(1);
        assertThat(number(
                        "SELECT COUNT(*) FROM category a JOIN category b ON b.id = a.parent_id AND b.parent_id = a.id"))
                .isEqualTo(2);
    }

    private static int number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
