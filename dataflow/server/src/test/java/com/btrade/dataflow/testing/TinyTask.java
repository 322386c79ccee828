package com.btrade.dataflow.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task of half a second: it tells the task repository what a task of Spring's tells it (start, arguments, end), and in between
 * waits for a file to appear if {@code until=path} asks for it, or dies without a word by {@code crash=true}.
 */
public final class TinyTask {
    private static final String EXECUTION = "--spring.cloud.task.executionid=";

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private TinyTask() {}

    public static void main(String[] arguments) throws SQLException {
        long execution = Long.parseLong(value(arguments, EXECUTION));
        try (Connection connection = connection(System.getenv())) {
            update(
                    connection,
                    "UPDATE BOOT3_TASK_EXECUTION SET START_TIME = ? WHERE TASK_EXECUTION_ID = ?",
                    Timestamp.from(Instant.now()),
                    execution);
            for (String argument : arguments) {
                update(connection, "INSERT INTO BOOT3_TASK_EXECUTION_PARAMS VALUES (?, ?)", execution, argument);
            }
            if (!value(arguments, "crash=").isEmpty()) {
                Runtime.getRuntime().halt(1);
            }
            waitFor(value(arguments, "until="));
            update(
                    connection,
                    "UPDATE BOOT3_TASK_EXECUTION SET END_TIME = ?, EXIT_CODE = 0 WHERE TASK_EXECUTION_ID = ?",
                    Timestamp.from(Instant.now()),
                    execution);
        }
    }

    private static void waitFor(String path) {
        Instant end = Instant.now().plus(LONGEST);
        while (!path.isEmpty() && !Files.exists(Path.of(path)) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String value(String[] arguments, String prefix) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }

    /** As the deployer hands it on. */
    private static Connection connection(Map<String, String> environment) throws SQLException {
        String json = environment.getOrDefault("SPRING_APPLICATION_JSON", "");
        return DriverManager.getConnection(
                property(json, "spring.datasource.url"),
                property(json, "spring.datasource.username"),
                property(json, "spring.datasource.password"));
    }

    private static String property(String json, String name) {
        Matcher matcher =
                Pattern.compile("\"" + Pattern.quote(name) + "\":\"([^\"]*)\"").matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
