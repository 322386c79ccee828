package com.btrade.sandbox.platform;

import com.btrade.sandbox.Sites;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.services.Services;
import com.btrade.sandbox.site.SiteOptions;
import com.btrade.sandbox.yt1998.Yt1998Options;
import com.btrade.sql.MysqlAddress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What the platform stands on: the stores, the broker and the sites, started or configured. */
public final class Ground {
    private static final String SITE = "BTRADE_YT1998_URL";

    private final Space space;
    private final String site;
    private final Map<String, String> standIns;
    private final boolean ownYaoyy;
    private final int port;

    private Ground(Space space, String site, Map<String, String> standIns, boolean ownYaoyy, int port) {
        this.space = space;
        this.site = site;
        this.standIns = standIns;
        this.ownYaoyy = ownYaoyy;
        this.port = port;
    }

    /** Starts what is not configured. */
    public static Ground open(Settings settings, Closer closer) throws IOException, SQLException, InterruptedException {
        return open(settings, Yt1998Options.of(SiteOptions.defaults().withSeed(settings.seed())), closer);
    }

    /** The same with sites like that, if they are stand-ins. */
    public static Ground open(Settings settings, Yt1998Options sites, Closer closer)
            throws IOException, SQLException, InterruptedException {
        int port = KeptPort.INGRESS.of(settings.dir(), settings.environment());
        Services services = closer.add(Services.start(
                settings.data(), settings.home().resolve("sandbox/target/mariadb"), true, settings.environment()));
        Space space = services.production();
        if (!settings.environment().containsKey("BTRADE_MYSQL_URL")) {
            // Only of a server of its own: the password of a configured one stays in the environment.
            RunningStores.publish(settings.dir(), space);
            closer.add(() -> RunningStores.withdraw(settings.dir()));
        }
        Map<String, String> standIns = standIns(settings, sites, closer);
        String configured = settings.environment().getOrDefault(SITE, "");
        return new Ground(
                space, standIns.getOrDefault(SITE, configured), standIns, hasOwnYaoyy(settings.environment()), port);
    }

    private static boolean hasOwnYaoyy(Map<String, String> environment) {
        return !environment.containsKey("BTRADE_MYSQL_URL") && !environment.containsKey("BTRADE_YAOYY_URL");
    }

    /** Stand-ins for the sites that are not configured; none where made-up suppliers would get into real tables. */
    private static Map<String, String> standIns(Settings settings, Yt1998Options sites, Closer closer) {
        Map<String, String> environment = settings.environment();
        if (environment.containsKey("BTRADE_MYSQL_URL") && environment.containsKey(SITE)) {
            return Map.of();
        }
        return closer.add(Sites.start(sites)).environmentBeside(environment);
    }

    public Space space() {
        return space;
    }

    public MysqlAddress mysql() {
        return new MysqlAddress(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
    }

    /** The second database, if it is one of the sandbox's own. */
    public Optional<MysqlAddress> ownYaoyy() {
        return ownYaoyy
                ? Optional.of(new MysqlAddress(space.yaoyyUrl(), space.yaoyyUser(), space.yaoyyPassword()))
                : Optional.empty();
    }

    public String site() {
        return site;
    }

    /** Whether a platform with these settings will crawl a stand-in. */
    public static boolean willHaveStandIn(Settings settings) {
        return !settings.environment().containsKey(SITE);
    }

    /** Whether the site is the stand-in that is started with the rest. */
    public boolean hasStandIn() {
        return standIns.containsKey(SITE);
    }

    /** The addresses and accounts of the stand-ins, by the variables that name them. */
    Map<String, String> standIns() {
        return standIns;
    }

    int port() {
        return port;
    }

    public String publicUrl() {
        return "http://127.0.0.1:" + port;
    }
}
