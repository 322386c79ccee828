package com.btrade.dataflow.client;

import com.btrade.sandbox.Home;
import com.btrade.sandbox.Sandbox;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The real Data Flow server, in a process of its own as an operator starts it, on stores of the test's own. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServerProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static ServerProcess start(Class<?> test) {
        try {
            Space space = Sandbox.shared().fresh(test);
            String port = Integer.toString(freePort());
            Path dir = Files.createDirectories(Path.of("target", "server-" + test.getSimpleName()));
            Path log = dir.resolve("server.log");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            Home.java(),
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-Dfile.encoding=UTF-8",
                            "-jar",
                            Home.root()
                                    .resolve("dataflow/server/target/btrade-dataflow-server.jar")
                                    .toString(),
                            "--spring.cloud.dataflow.task.platform.local.accounts.default.workingDirectoriesRoot="
                                    + dir.toAbsolutePath().resolve("tasks")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(space.environment());
            builder.environment().put("BTRADE_DATAFLOW_PORT", port);
            ServerProcess server = new ServerProcess(builder.start(), "http://127.0.0.1:" + port);
            server.awaitAnswer(log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment of a client that talks to it. */
    Map<String, String> environment() {
        return Map.of("BTRADE_DATAFLOW_URL", url);
    }

    String get(String path) {
        return answer(path).body();
    }

    private void awaitAnswer(Path log) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .failFast("the server has ended, see " + log, () -> !process.isAlive())
                .ignoreException(UncheckedIOException.class)
                .until(() -> answer("/about").statusCode() == 200);
    }

    private HttpResponse<String> answer(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
