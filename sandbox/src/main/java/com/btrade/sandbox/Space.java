package com.btrade.sandbox;

import com.btrade.model.VisitorKey;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Stores of one's own on the shared servers: migrated schemas, a MongoDB database and topics behind a prefix.
 *
 * @param mysqlUrl the business database
 * @param yaoyyUrl the second database, which is only read
 * @param jobRepositoryUrl the schema of the Spring Batch repository, empty at first
 * @param dataflowUrl the schema of the Data Flow server, empty at first
 * @param mongoUri with the database in its path
 */
public record Space(
        String mysqlUrl,
        String mysqlUser,
        String mysqlPassword,
        String yaoyyUrl,
        String yaoyyUser,
        String yaoyyPassword,
        String jobRepositoryUrl,
        String dataflowUrl,
        String mongoUri,
        String kafkaServers,
        String topicPrefix) {
    /** Hides the addresses of whoever visits a sandbox; an installation has a secret one. */
    private static final String VISITOR_KEY = "visitor-key-of-a-sandbox";

    /** The same stores by a password of a test's own: the sandbox's MariaDB lets everybody in with any. */
    public Space withMysqlPassword(String password) {
        return new Space(
                mysqlUrl,
                "hidden",
                password,
                yaoyyUrl,
                yaoyyUser,
                password,
                jobRepositoryUrl,
                dataflowUrl,
                mongoUri,
                kafkaServers,
                topicPrefix);
    }

    /** The environment variables under which every process of the platform finds these stores. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("BTRADE_MYSQL_URL", mysqlUrl);
        environment.put("BTRADE_MYSQL_USER", mysqlUser);
        environment.put("BTRADE_MYSQL_PASSWORD", mysqlPassword);
        environment.put("BTRADE_YAOYY_URL", yaoyyUrl);
        environment.put("BTRADE_YAOYY_USER", yaoyyUser);
        environment.put("BTRADE_YAOYY_PASSWORD", yaoyyPassword);
        environment.put("BTRADE_JOB_REPOSITORY_URL", jobRepositoryUrl);
        environment.put("BTRADE_DATAFLOW_MYSQL_URL", dataflowUrl);
        environment.put("BTRADE_MONGODB_URI", mongoUri);
        environment.put("BTRADE_KAFKA_SERVERS", kafkaServers);
        environment.put("BTRADE_TOPIC_PREFIX", topicPrefix);
        environment.put(VisitorKey.VARIABLE, VISITOR_KEY);
        return environment;
    }

    /** The same as the text of a properties file. */
    public String toProperties() {
        StringBuilder text = new StringBuilder();
        environment()
                .forEach((name, value) -> text.append(name)
                        .append('=')
                        .append(value.replace("\\", "\\\\"))
                        .append('\n'));
        return text.toString();
    }

    static Space of(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Space(
                get(properties, "BTRADE_MYSQL_URL"),
                get(properties, "BTRADE_MYSQL_USER"),
                get(properties, "BTRADE_MYSQL_PASSWORD"),
                get(properties, "BTRADE_YAOYY_URL"),
                get(properties, "BTRADE_YAOYY_USER"),
                get(properties, "BTRADE_YAOYY_PASSWORD"),
                get(properties, "BTRADE_JOB_REPOSITORY_URL"),
                get(properties, "BTRADE_DATAFLOW_MYSQL_URL"),
                get(properties, "BTRADE_MONGODB_URI"),
                get(properties, "BTRADE_KAFKA_SERVERS"),
                get(properties, "BTRADE_TOPIC_PREFIX"));
    }

    private static String get(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Failed to start the sandbox: it did not say " + name);
        }
        return value;
    }
}
