package com.btrade.dataflow.browser;

import com.btrade.dataflow.testing.ServerProcess;
import com.btrade.sandbox.Home;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The server with the real jobs, on stores of its own; Kafka is behind a closed gate. */
final class JobsPlatform implements AutoCloseable {
    private static final String APP = "btrade-jobs";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Space space;
    private final Gate kafka;
    private final ServerProcess server;

    private JobsPlatform(Space space, Gate kafka, ServerProcess server) {
        this.space = space;
        this.kafka = kafka;
        this.server = server;
    }

    static JobsPlatform start(Class<?> test, List<String> jobs) {
        Space space = Sandbox.shared().fresh(test);
        Gate kafka = new Gate(space.kafkaServers());
        ServerProcess server = ServerProcess.start(space, Map.of("BTRADE_KAFKA_SERVERS", kafka.address()));
        JobsPlatform platform = new JobsPlatform(space, kafka, server);
        platform.post(
                "/apps/task/" + APP + "/0.1.0", Map.of("uri", jar().toUri().toString(), "bootVersion", "3"));
        for (String job : jobs) {
            platform.post(
                    "/tasks/definitions", Map.of("name", job, "definition", APP + " --spring.batch.job.name=" + job));
        }
        return platform;
    }

    URI uri() {
        return server.uri();
    }

    /** From now on Kafka can be reached. */
    void openKafka() {
        kafka.open();
    }

    /** A buyer's purchase of a herb that one user deals in: a task for each of two channels. */
    void publishPurchase() {
        try (Connection business =
                        DriverManager.getConnection(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword());
                Statement statement = business.createStatement()) {
            statement.addBatch("""
                    INSERT INTO users (id, username, password, phone, type, varietyids, openid, createtime)
                    VALUES (1, 'user1', '', '13800000001', 8, '7', 'openid-1', '0')""");
            statement.addBatch("""
                    INSERT INTO purchase (id, userid, receive, accept, other, remark, term, createtime)
                    VALUES ('p1', 1, '', '', '', '', 0, UNIX_TIMESTAMP())""");
            statement.addBatch("INSERT INTO purchase_info (purchaseid, varietyid, name) VALUES ('p1', 7, '黄芪')");
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void schedule(String task, String name, String cron) {
        post(
                "/tasks/schedules",
                Map.of(
                        "scheduleName",
                        name,
                        "taskDefinitionName",
                        task,
                        "platform",
                        "default",
                        "properties",
                        "scheduler.cron.expression=" + cron));
    }

    /** Launches a task with an argument, waits until it is complete and returns its execution id. */
    long run(String task, String argument) {
        String id = post("/tasks/executions", Map.of("name", task, "arguments", argument));
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> get("/tasks/executions/" + id).contains("\"taskExecutionStatus\":\"COMPLETE\""));
        return Long.parseLong(id);
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(server.uri().resolve(path)).GET());
    }

    private String post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.uri().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path jar() {
        Path jar = Home.root().resolve("batch-jobs/target/btrade-batch-jobs.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    "Cannot find " + jar + ": run ./mvnw -pl batch-jobs -am -DskipTests package");
        }
        return jar;
    }

    @Override
    public void close() throws IOException {
        server.close();
        kafka.close();
    }
}
