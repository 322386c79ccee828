package com.btrade.sandbox.demo;

import com.btrade.sandbox.dataset.DataSet;
import com.btrade.sandbox.yaoyy.YaoyyDataSet;
import com.btrade.sql.MysqlAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The suppliers and users of a demo; a database that has others is left alone. */
final class DemoData {
    private DemoData() {}

    /** Loads them and says how many there are. */
    static String load(MysqlAddress address, long seed) throws SQLException {
        try (Connection connection = address.connect()) {
            requireNobodyElses(connection);
            return DataSet.load(connection, seed).summary();
        }
    }

    /** Loads the people of the second database, for whoever launches a migration. */
    static void loadYaoyy(MysqlAddress address, long seed) throws SQLException {
        try (Connection connection = address.connect()) {
            YaoyyDataSet.load(connection, seed, YaoyyDataSet.SUPPLIERS, YaoyyDataSet.USERS);
        }
    }

    private static void requireNobodyElses(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet first = statement.executeQuery("SELECT 1 FROM supplier WHERE source <> 'sandbox' LIMIT 1")) {
            if (first.next()) {
                throw new IllegalStateException("Cannot run the demo on this database: it holds suppliers of somebody"
                        + " else. Point BTRADE_MYSQL_URL at an empty one (该数据库已有真实供应商，请换一个空库)");
            }
        }
    }
}
