package com.btrade.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers {@code GET /metrics} at an address of its own, which visitors and providers need not reach. */
public final class MetricsServer implements AutoCloseable {
    private static final String PATH = "/metrics";
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Pattern ADDRESS = Pattern.compile("([^:\\s]+|\\[[0-9A-Fa-f:]+]):([0-9]{1,5})");
    private static final int MAX_PORT = 65_535;

    private final HttpServer server;
    private final ExecutorService thread;

    private MetricsServer(HttpServer server, ExecutorService thread) {
        this.server = server;
        this.thread = thread;
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
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, "btrade-metrics");
            daemon.setDaemon(true);
            return daemon;
        });
        server.setExecutor(thread);
        server.createContext("/", exchange -> answer(exchange, text));
        server.start();
        return new MetricsServer(server, thread);
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
        thread.shutdown();
    }
}
