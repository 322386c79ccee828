package com.btrade.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code GET /metrics} at an address of its own, which visitors and providers need not reach. */
public final class MetricsServer implements AutoCloseable {
    private static final String PATH = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Pattern ADDRESS = Pattern.compile("([^:\\s]+|\\[[0-9A-Fa-f:]+]):([0-9]{1,5})");
    private static final int MAX_PORT = 65_535;
    private static final int THREADS = 2;
    private static final int WAITING = 16;

    static {
        // Whoever sends a request or takes an answer more slowly is hung up on: the JDK's server reads these once.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    private MetricsServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts it where the variable says, as {@code host:port}; nothing is started where it says nothing.
     *
     * @throws IllegalArgumentException if it says something else
     */
    public static Optional<MetricsServer> at(String variable, String address, Supplier<String> text) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        Matcher parts = ADDRESS.matcher(address.strip());
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > MAX_PORT) {
            throw new IllegalArgumentException("Invalid " + variable + ": " + address + ", expected host:port");
        }
        try {
            return Optional.of(start(new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))), text));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot listen at " + variable + " 无法监听: " + address + ": " + e.getMessage(), e);
        }
    }

    private static MetricsServer start(InetSocketAddress address, Supplier<String> text) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        ExecutorService threads = threads();
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, text));
        server.start();
        return new MetricsServer(server, threads);
    }

    private static ExecutorService threads() {
        return new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                    Thread daemon = new Thread(work, "btrade-metrics");
                    daemon.setDaemon(true);
                    return daemon;
                });
    }

    private static void answer(HttpExchange exchange, Supplier<String> text) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TYPE);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** The port it listens at. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
