package com.btrade.sandbox.services;

import com.btrade.sandbox.Home;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The process behind {@link com.btrade.sandbox.Sandbox}: starts the parts, makes fresh stores on {@code POST
 * /spaces?name=}, and ends and cleans up when its standard input does, which is when the JVM that started it is gone.
 */
public final class TestServices {
    private TestServices() {}

    public static void main(String[] arguments) throws Exception {
        Path dir = Path.of(arguments[0]);
        int status = 0;
        try (Services services =
                Services.start(dir, Home.root().resolve("sandbox/target/mariadb"), false, System.getenv())) {
            HttpServer control = control(services);
            writeAddress(dir, control);
            while (System.in.read() >= 0) {
                // Nothing is said on standard input: its end is the signal.
            }
            control.stop(0);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            status = 1;
        }
        if (status == 0) {
            delete(dir);
        }
        Runtime.getRuntime().halt(status);
    }

    private static HttpServer control(Services services) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/spaces", exchange -> answer(exchange, services));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Services services) throws IOException {
        String name = exchange.getRequestURI().getQuery().substring("name=".length());
        try {
            reply(exchange, 200, services.fresh(name).toProperties());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            e.printStackTrace();
            reply(exchange, 500, e.toString());
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static void writeAddress(Path dir, HttpServer control) throws IOException {
        Path ready = dir.resolve("control.address");
        Path draft = Files.writeString(
                dir.resolve("control.address.draft"),
                "http://127.0.0.1:" + control.getAddress().getPort());
        Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
