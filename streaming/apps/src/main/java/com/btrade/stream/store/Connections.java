package com.btrade.stream.store;

import com.btrade.stream.settings.Settings;
import com.mongodb.MongoException;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of one JVM, opened once for all partitions it ever works on. */
public final class Connections {
    private static final ConcurrentHashMap<Stores, Connections> OPEN = new ConcurrentHashMap<>();

    private record Stores(String mysqlUrl, String mysqlUser, String mongoUri) {
        Stores(Settings settings) {
            this(settings.mysqlUrl(), settings.mysqlUser(), settings.mongoUri());
        }
    }

    private final Mysql mysql;
    private final Mongo mongo;

    private Connections(Settings settings) {
        mysql = new Mysql(settings);
        mongo = new Mongo(settings);
    }

    /** Those to the stores of these settings. */
    public static Connections of(Settings settings) {
        return OPEN.computeIfAbsent(new Stores(settings), any -> new Connections(settings));
    }

    /** Closes those to the stores of these settings. */
    public static void close(Settings settings) {
        Connections connections = OPEN.remove(new Stores(settings));
        if (connections != null) {
            connections.mysql.close();
            connections.mongo.close();
        }
    }

    public Mysql mysql() {
        return mysql;
    }

    public Mongo mongo() {
        return mongo;
    }

    /**
     * Makes sure that both stores are there and hold our tables.
     *
     * @throws StoreException if not; says what to do
     */
    public void check() {
        mysql.run(
                "find the table push_message: is BTRADE_MYSQL_URL right and the database migrated?",
                connection -> Sql.list(connection, "SELECT id FROM push_message LIMIT 1", row -> row.getLong(1)));
        try {
            mongo.ping();
        } catch (MongoException e) {
            throw new StoreException("Cannot reach MongoDB, is BTRADE_MONGODB_URI right? " + e.getMessage(), e);
        }
    }
}
