package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import com.btrade.model.MongoCollections;
import com.btrade.model.TaskType;
import com.btrade.sql.MysqlAddress;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads the books of both stores from scratch, without any help of the programs that wrote them. */
final class BookKeeper implements AutoCloseable {
    private final MysqlAddress mysql;
    private final MongoClient client;
    private final MongoDatabase statistics;

    BookKeeper(MysqlAddress mysql, String mongoUri) {
        this.mysql = mysql;
        ConnectionString uri = new ConnectionString(mongoUri);
        client = MongoClients.create(uri);
        String database = uri.getDatabase();
        statistics = client.getDatabase(database == null ? MongoCollections.DATABASE : database);
    }

    Books of(Channel channel) throws SQLException {
        Set<Object> tasks = new HashSet<>();
        Bson ofChannel =
                Filters.and(Filters.eq("channel", channel.id()), Filters.eq("tasktype", TaskType.PURCHASE_PUSH.id()));
        for (Document task :
                statistics.getCollection(MongoCollections.CELERY_TASK).find(ofChannel)) {
            tasks.add(task.get("_id"));
        }
        Map<String, String> batches = new HashMap<>();
        for (Document push : pushes(channel)) {
            batches.put(String.valueOf(push.get("_id")), push.getString("purchaseinfoid"));
        }
        long records = 0;
        Set<String> told = new HashSet<>();
        for (Document entry : statistics
                .getCollection(MongoCollections.PUSH_RECORD)
                .find(Filters.and(Filters.eq("type", channel.id()), Filters.nin("pushid", Arrays.asList("", null))))
                .projection(Projections.include("pushid", "sendid"))) {
            records++;
            told.add(batches.get(String.valueOf(entry.get("pushid"))) + " " + entry.getString("sendid"));
        }
        return new Books(
                channel,
                tasks.size(),
                recipients(tasks),
                records,
                count("SELECT COUNT(*) FROM outbox WHERE template NOT LIKE '%REMINDER%' AND channel = ?", channel.id()),
                count(
                        "SELECT COUNT(*) FROM push_message WHERE state = 'REJECTED' AND task_type = 1 AND channel = ?",
                        channel.id()),
                reminders(channel),
                count("SELECT COUNT(*) FROM outbox WHERE template LIKE '%REMINDER%' AND channel = ?", channel.id()),
                clicks(channel),
                quotes(channel),
                records - told.size(),
                unfinishedTasks());
    }

    private long reminders(Channel channel) {
        return statistics
                .getCollection(MongoCollections.NOTIFY_RECORD)
                .countDocuments(Filters.eq("type", channel.id()));
    }

    /** Messages of a channel of which a receipt has told the end. */
    long received(Channel channel) throws SQLException {
        return count(
                "SELECT COUNT(*) FROM push_message WHERE state IN ('DELIVERED', 'UNDELIVERED') AND channel = ?",
                channel.id());
    }

    /** Tasks of any channel that are not executed to the end. */
    long unfinishedTasks() {
        return statistics
                .getCollection(MongoCollections.CELERY_TASK)
                .countDocuments(Filters.or(Filters.ne("status", 1), Filters.exists("sending")));
    }

    /** Sum of the clicks of a channel's records. */
    long clicks(Channel channel) {
        Document sum = statistics
                .getCollection(MongoCollections.PUSH_RECORD)
                .aggregate(List.of(
                        Aggregates.match(Filters.and(Filters.eq("type", channel.id()), Filters.gt("click", 0))),
                        Aggregates.group(null, Accumulators.sum("clicks", "$click"))))
                .first();
        return sum == null ? 0 : sum.get("clicks", Number.class).longValue();
    }

    /** Quotes entered into a channel's pushes. */
    long quotes(Channel channel) {
        long quotes = 0;
        for (Document push : pushes(channel)) {
            String csv = push.getString("quote");
            quotes += csv.isBlank() ? 0 : csv.split(",", -1).length;
        }
        return quotes;
    }

    private Iterable<Document> pushes(Channel channel) {
        return statistics.getCollection(MongoCollections.TRANSFORM_RATE).find(Filters.eq("type", channel.id()));
    }

    /** Rows of a table, all of them. */
    long rows(String table) throws SQLException {
        return count("SELECT COUNT(*) FROM " + table + " WHERE ? = 0", 0);
    }

    private long recipients(Set<Object> tasks) {
        long recipients = 0;
        for (Document info :
                statistics.getCollection(MongoCollections.CELERY_TASK_INFO).find()) {
            if (tasks.contains(info.get("taskid"))) {
                recipients += info.getString("sendlist").split(",", -1).length;
            }
        }
        return recipients;
    }

    private long count(String select, int parameter) throws SQLException {
        try (Connection connection = mysql.connect();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setInt(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
