package com.btrade.sandbox;

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
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The stores and broker that all tests of one JVM share: a process of its own with a class path of its own, so that no
 * module's tests see another's libraries. It ends when this JVM ends, however that happens.
 */
public final class Sandbox {
    private static final Duration START = Duration.ofMinutes(3);
    /** Says that something is measured: then the stores run as compiled as they get, and not as quickly as they start. */
    private static final String BENCH = "btrade.bench";

    private static final AtomicInteger SPACES = new AtomicInteger();

    private final URI control;
    private final HttpClient http = HttpClient.newHttpClient();

    private Sandbox(URI control) {
        this.control = control;
    }

    private static final class Holder {
        private static final Sandbox SHARED = start();
    }

    /** The sandbox of this JVM, started at the first call. */
    public static Sandbox shared() {
        return Holder.SHARED;
    }

    /** Fresh stores, named after the test: nothing another test wrote is in them. */
    public Space fresh(Class<?> test) {
        String name = test.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        String unique = name.substring(0, Math.min(30, name.length())) + "_" + SPACES.incrementAndGet();
        HttpRequest request = HttpRequest.newBuilder(
                        control.resolve("/spaces?name=" + URLEncoder.encode(unique, StandardCharsets.UTF_8)))
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Failed to make fresh stores: " + answer.body());
            }
            return Space.of(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reach the sandbox at " + control, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making fresh stores", e);
        }
    }

    private static Sandbox start() {
        try {
            Path dir = Files.createDirectories(Path.of(
                    "target", "sandbox", "run-" + ProcessHandle.current().pid()));
            Path ready = dir.resolve("control.address");
            Files.deleteIfExists(ready);
            Process process = new ProcessBuilder(
                            Home.java(),
                            "-Xmx1g",
                            Boolean.getBoolean(BENCH) ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                            "-cp",
                            Home.sandboxClassPath(),
                            "com.btrade.sandbox.services.TestServices",
                            dir.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(dir.resolve("sandbox.log").toFile())
                    .start();
            return new Sandbox(awaitAddress(process, ready, dir.resolve("sandbox.log")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the sandbox", e);
        }
    }

    private static URI awaitAddress(Process process, Path ready, Path log) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new IllegalStateException("Failed to start the sandbox:\n" + Files.readString(log));
            }
            pause(process);
        }
        return URI.create(Files.readString(ready));
    }

    private static void pause(Process process) {
        try {
            boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
            if (ended) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the sandbox", e);
        }
    }
}
