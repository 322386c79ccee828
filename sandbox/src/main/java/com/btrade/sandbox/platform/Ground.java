package com.btrade.sandbox.platform;

import com.btrade.sandbox.Space;
import com.btrade.sandbox.services.Services;
import com.btrade.sandbox.yt1998.Yt1998Options;
import com.btrade.sandbox.yt1998.Yt1998StandIn;
import com.btrade.sql.MysqlAddress;
import java.io.IOException;
import java.sql.SQLException;

/** What the platform stands on: the stores, the broker and the site, started or configured. */
public final class Ground {
    private static final String SITE = "BTRADE_YT1998_URL";

    private final Space space;
    private final String site;
    private final boolean standIn;
    private final int port;

    private Ground(Space space, String site, boolean standIn, int port) {
        this.space = space;
        this.site = site;
        this.standIn = standIn;
        this.port = port;
    }

    /** Starts what is not configured. */
    public static Ground open(Settings settings, Closer closer) throws IOException, SQLException, InterruptedException {
        int port = KeptPort.INGRESS.of(settings.dir(), settings.environment());
        Services services = closer.add(Services.start(
                settings.data(), settings.home().resolve("sandbox/target/mariadb"), true, settings.environment()));
        Space space = services.production();
        if (!settings.environment().containsKey("BTRADE_MYSQL_URL")) {
            // Only of a server of its own: the password of a configured one stays in the environment.
            RunningStores.publish(settings.dir(), space);
            closer.add(() -> RunningStores.withdraw(settings.dir()));
        }
        return new Ground(space, site(settings, closer), !settings.environment().containsKey(SITE), port);
    }

    private static String site(Settings settings, Closer closer) throws IOException {
        String configured = settings.environment().get(SITE);
        if (configured != null) {
            return configured;
        }
        return closer.add(Yt1998StandIn.start(Yt1998Options.defaults().withSeed(settings.seed())))
                .uri()
                .toString();
    }

    public Space space() {
        return space;
    }

    public MysqlAddress mysql() {
        return new MysqlAddress(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
    }

    public String site() {
        return site;
    }

    /** Whether the site is the stand-in that is started with the rest. */
    public boolean hasStandIn() {
        return standIn;
    }

    int port() {
        return port;
    }

    public String publicUrl() {
        return "http://127.0.0.1:" + port;
    }
}
