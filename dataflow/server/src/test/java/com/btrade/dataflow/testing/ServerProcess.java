package com.btrade.dataflow.testing;

import com.btrade.dataflow.DataFlowApplication;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The server as an operator starts it: a process of its own, with an environment that the tasks inherit. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final URI uri;

    private ServerProcess(Process process, Path log, URI uri) {
        this.process = process;
        this.log = log;
        this.uri = uri;
    }

    public static ServerProcess start(Space space, Map<String, String> environment, String... arguments) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                DataFlowApplication.class.getName()));
        command.addAll(Arrays.asList(arguments));
        try {
            Path directory =
                    Files.createDirectories(Path.of("target", "server-" + port)).toAbsolutePath();
            Path log = directory.resolve("server.log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(space.environment());
            builder.environment().put("BTRADE_DATAFLOW_PORT", String.valueOf(port));
            builder.environment()
                    .put("BTRADE_DATAFLOW_TASK_LOGS", directory.resolve("tasks").toString());
            builder.environment().putAll(environment);
            ServerProcess server = new ServerProcess(builder.start(), log, URI.create("http://127.0.0.1:" + port));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return uri;
    }

    public long pid() {
        return process.pid();
    }

    /** What the server has logged. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        HttpRequest about = HttpRequest.newBuilder(uri.resolve("/about"))
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(500)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("Failed to start the server:\n" + log());
            }
            return answers(http, about);
        });
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
