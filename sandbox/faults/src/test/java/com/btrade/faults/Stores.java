package com.btrade.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The judge's own way into both stores, which no fault is on. */
final class Stores implements AutoCloseable {
    private final String mysqlUrl;
    private final MongoClient client;
    private final MongoDatabase mongo;

    Stores(String mysqlUrl, String mongoUri) {
        this.mysqlUrl = mysqlUrl + "&connectTimeout=3000&socketTimeout=20000";
        this.client = MongoClients.create(
                mongoUri + "?connectTimeoutMS=3000&socketTimeoutMS=20000&serverSelectionTimeoutMS=5000");
        this.mongo = client.getDatabase(mongoUri.substring(mongoUri.lastIndexOf('/') + 1));
    }

    /** Reads one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    void sql(String statement, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement prepared = prepared(connection, statement, parameters)) {
            prepared.executeUpdate();
        }
    }

    <T> List<T> rows(String query, Row<T> row, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement prepared = prepared(connection, query, parameters);
                ResultSet found = prepared.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.of(found));
            }
            return rows;
        }
    }

    MongoCollection<Document> collection(String name) {
        return mongo.getCollection(name);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(mysqlUrl, "root", "");
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }

    @Override
    public void close() {
        client.close();
    }
}
