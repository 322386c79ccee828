package com.btrade.sql;

import com.btrade.model.MongoCollections;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prepares both stores: what every installation and every test does first, and may do again at any time. */
public final class Stores {
    private static final Logger log = LoggerFactory.getLogger(Stores.class);

    private Stores() {}

    /**
     * Migrates MySQL, fills empty reference tables, links recipients and creates the MongoDB indexes.
     *
     * @param mongoUri a MongoDB connection string; without a database it means {@value MongoCollections#DATABASE}
     */
    public static void prepare(MysqlAddress mysql, String mongoUri) throws SQLException, IOException {
        int migrations = MysqlMigrations.apply(mysql);
        try (Connection connection = mysql.connect()) {
            int rows = ReferenceData.load(connection);
            VarietyLinks.Report links = new VarietyLinks(connection).rebuild();
            log.info("MySQL is ready: {} migrations applied, {} reference rows loaded, {}", migrations, rows, links);
        }
        ConnectionString uri = new ConnectionString(mongoUri);
        String database = uri.getDatabase();
        try (MongoClient client = MongoClients.create(uri)) {
            MongoIndexes.apply(client.getDatabase(database == null ? MongoCollections.DATABASE : database));
        }
        log.info("MongoDB is ready");
    }
}
