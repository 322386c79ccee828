package com.btrade.sandbox.platform;

import com.btrade.sandbox.Home;
import com.btrade.sandbox.Space;
import com.btrade.sql.MysqlAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Tells other commands where a platform that is up has its stores: the file {@code stores.properties} in its directory. */
public final class RunningStores {
    private static final String FILE = "stores.properties";

    private RunningStores() {}

    static void publish(Path dir, Space space) throws IOException {
        Files.writeString(dir.resolve(FILE), space.toProperties());
    }

    static void withdraw(Path dir) throws IOException {
        Files.deleteIfExists(dir.resolve(FILE));
    }

    /** The configured business database, else that of the platform that is up. */
    public static MysqlAddress mysql(Map<String, String> environment) throws IOException {
        return MysqlAddress.from(all(environment));
    }

    /** The variables of the configured stores, else of those of the platform that is up. */
    static Map<String, String> all(Map<String, String> environment) throws IOException {
        if (environment.containsKey("BTRADE_MYSQL_URL")) {
            return environment;
        }
        Path file = Settings.dir(Home.root(), environment).resolve(FILE);
        if (!Files.exists(file)) {
            throw new IllegalStateException("Cannot find the business database: set BTRADE_MYSQL_URL, or start"
                    + " ./btrade up or ./btrade demo in another window"
                    + " (请设置 BTRADE_MYSQL_URL，或先启动 ./btrade up 或 ./btrade demo)");
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        Map<String, String> stores = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> stores.put(name, properties.getProperty(name)));
        return stores;
    }
}
