package com.btrade.sandbox.services;

import com.btrade.model.MongoCollections;
import com.btrade.model.Topics;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.yaoyy.YaoyySchema;
import com.btrade.sql.MysqlAddress;
import com.btrade.sql.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stores and broker of one directory; whichever has an address in the environment is left out. */
public final class Services implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Services.class);
    private static final String NEEDED = "BTRADE_MIN_DISK_MIB";
    private static final long NEEDED_MIB = 2048;

    private final Map<String, String> environment;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private @Nullable EmbeddedMysql mysql;
    private @Nullable EmbeddedMongo mongo;
    private @Nullable EmbeddedKafka kafka;

    private Services(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Starts what is not configured.
     *
     * @param dir where the data is
     * @param programs where MariaDB's programs are unpacked
     * @param keep whether the documents are kept in a file, as those of a demo are
     */
    public static Services start(Path dir, Path programs, boolean keep, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(dir);
        DiskSpace.require(dir, neededMebibytes(environment));
        Services services = new Services(environment);
        try {
            services.startMissing(dir, programs, keep);
            return services;
        } catch (IOException | RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private void startMissing(Path dir, Path programs, boolean keep) throws IOException {
        if (!environment.containsKey("BTRADE_MYSQL_URL")) {
            mysql = opened(EmbeddedMysql.start(programs, dir.resolve("mysql")));
        }
        if (!environment.containsKey("BTRADE_MONGODB_URI")) {
            mongo = opened(keep ? EmbeddedMongo.startOnFile(dir.resolve("mongo")) : EmbeddedMongo.startInMemory());
        }
        if (!environment.containsKey("BTRADE_KAFKA_SERVERS")) {
            kafka = opened(EmbeddedKafka.start(dir.resolve("kafka")));
        }
    }

    /** The stores under the names production gives them, or those that are configured, prepared. */
    public Space production() throws SQLException, IOException, InterruptedException {
        Space space = prepared(new Space(
                environment.getOrDefault("BTRADE_MYSQL_URL", mysqlUrl("yaocai")),
                user(),
                password(),
                environment.getOrDefault("BTRADE_YAOYY_URL", mysqlUrl("yaoyy")),
                environment.getOrDefault("BTRADE_YAOYY_USER", user()),
                environment.getOrDefault("BTRADE_YAOYY_PASSWORD", password()),
                environment.getOrDefault("BTRADE_JOB_REPOSITORY_URL", mysqlUrl("btrade_jobs")),
                environment.getOrDefault("BTRADE_DATAFLOW_MYSQL_URL", mysqlUrl("btrade_dataflow")),
                environment.getOrDefault("BTRADE_MONGODB_URI", mongoUri(MongoCollections.DATABASE)),
                servers(),
                environment.getOrDefault("BTRADE_TOPIC_PREFIX", "")));
        if (mysql != null && !environment.containsKey("BTRADE_YAOYY_URL")) {
            // Nobody else's: of a configured server that database may be the true one, which is only read.
            YaoyySchema.create(yaoyy(space));
        }
        return space;
    }

    /** Fresh stores for one test, prepared. */
    public Space fresh(String name) throws SQLException, IOException, InterruptedException {
        String own = "t_" + name + "_" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        Space space = prepared(new Space(
                mysqlUrl(own),
                user(),
                password(),
                mysqlUrl(own + "_yaoyy"),
                user(),
                password(),
                mysqlUrl(own + "_jobs"),
                mysqlUrl(own + "_dataflow"),
                mongoUri(own),
                servers(),
                own + "."));
        YaoyySchema.create(yaoyy(space));
        return space;
    }

    private static MysqlAddress yaoyy(Space space) {
        return new MysqlAddress(space.yaoyyUrl(), space.yaoyyUser(), space.yaoyyPassword());
    }

    private static Space prepared(Space space) throws SQLException, IOException, InterruptedException {
        Stores.prepare(new MysqlAddress(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword()), space.mongoUri());
        KafkaTopics.create(space.kafkaServers(), new Topics(space.topicPrefix()));
        return space;
    }

    private String mysqlUrl(String schema) {
        if (mysql != null) {
            return mysql.url(schema);
        }
        return Addresses.withMysqlSchema(environment.getOrDefault("BTRADE_MYSQL_URL", ""), schema);
    }

    private String mongoUri(String database) {
        if (mongo != null) {
            return mongo.uri(database);
        }
        return Addresses.withMongoDatabase(environment.getOrDefault("BTRADE_MONGODB_URI", ""), database);
    }

    private String servers() {
        return kafka != null ? kafka.servers() : environment.getOrDefault("BTRADE_KAFKA_SERVERS", "");
    }

    private String user() {
        return mysql != null ? "root" : environment.getOrDefault("BTRADE_MYSQL_USER", "root");
    }

    private String password() {
        return mysql != null ? "" : environment.getOrDefault("BTRADE_MYSQL_PASSWORD", "");
    }

    private <T extends AutoCloseable> T opened(T part) {
        running.push(part);
        return part;
    }

    @Override
    public void close() {
        for (AutoCloseable part : running) {
            try {
                part.close();
            } catch (Exception e) {
                log.warn("Failed to stop {}", part.getClass().getSimpleName(), e);
            }
        }
        running.clear();
    }

    private static long neededMebibytes(Map<String, String> environment) {
        String text = environment.getOrDefault(NEEDED, Long.toString(NEEDED_MIB));
        if (!text.matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException(
                    "Invalid " + NEEDED + " 数目有误: " + text + ", expected a number of MiB such as " + NEEDED_MIB);
        }
        return Long.parseLong(text);
    }
}
