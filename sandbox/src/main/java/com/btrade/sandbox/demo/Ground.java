package com.btrade.sandbox.demo;

import com.btrade.sandbox.Space;
import com.btrade.sandbox.dataset.DataSet;
import com.btrade.sandbox.services.Services;
import com.btrade.sandbox.yt1998.Yt1998Options;
import com.btrade.sandbox.yt1998.Yt1998StandIn;
import com.btrade.sql.MysqlAddress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a demo stands on: the stores, the broker and the site, started or configured. */
final class Ground {
    private final DemoSettings settings;
    private final Space space;
    private final String site;
    private final int port;

    private Ground(DemoSettings settings, Space space, String site, int port) {
        this.settings = settings;
        this.space = space;
        this.site = site;
        this.port = port;
    }

    static Ground open(DemoSettings settings, Closer closer) throws IOException, SQLException, InterruptedException {
        int port = IngressPort.of(settings.dir(), settings.environment());
        Services services = closer.add(Services.start(
                settings.data(), settings.home().resolve("sandbox/target/mariadb"), true, settings.environment()));
        Space space = services.production();
        if (!settings.environment().containsKey("BTRADE_MYSQL_URL")) {
            // Only of a server of its own: the password of a configured one stays in the environment.
            RunningStores.publish(settings.dir(), space);
            closer.add(() -> RunningStores.withdraw(settings.dir()));
        }
        return new Ground(settings, space, site(settings, closer), port);
    }

    private static String site(DemoSettings settings, Closer closer) throws IOException {
        String configured = settings.environment().get("BTRADE_YT1998_URL");
        if (configured != null) {
            return configured;
        }
        return closer.add(Yt1998StandIn.start(Yt1998Options.defaults().withSeed(settings.seed())))
                .uri()
                .toString();
    }

    /** Loads suppliers and users, unless the database has others than the demo's. */
    String loadDataSet() throws SQLException {
        try (Connection connection = mysql().connect()) {
            requireNobodyElses(connection);
            return DataSet.load(connection, settings.seed()).summary();
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

    Space space() {
        return space;
    }

    MysqlAddress mysql() {
        return new MysqlAddress(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
    }

    String site() {
        return site;
    }

    int port() {
        return port;
    }

    String publicUrl() {
        return "http://127.0.0.1:" + port;
    }
}
