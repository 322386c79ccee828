package com.btrade.sandbox.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The HTTP side of a stand-in: serves calls, counts them, and lets answers meet their mishaps. */
public final class StandInServer implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final byte[] ENDLESS = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);

    static {
        // Else the kernel holds the body of an answer back until its head is acknowledged: 40 ms that no provider
        // takes.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Function<Call, Reply> site;
    private final Duration latency;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(StandInServer::thread);

    /** Starts on a port of 127.0.0.1, 0 for any free one; every answer takes {@code latency}. */
    public StandInServer(int port, Duration latency, Function<Call, Reply> site) {
        this.site = site;
        this.latency = latency;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot start a provider's stand-in on port " + port + "; choose another one (0: any free one)", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Its base address, without a path. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many calls came. */
    public int calls() {
        return calls.get();
    }

    /** How many calls were under way at the same time at most. */
    public int mostAtATime() {
        return most.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        most.accumulateAndGet(present.incrementAndGet(), Math::max);
        try (exchange) {
            Reply reply = site.apply(Call.of(exchange));
            pause(latency);
            send(exchange, reply, reply.mishap());
        } finally {
            present.decrementAndGet();
        }
    }

    private void send(HttpExchange exchange, Reply reply, @Nullable Mishap mishap) throws IOException {
        if (mishap instanceof Mishap.NoAnswer) {
            pause(Duration.ofDays(1));
        } else if (mishap instanceof Mishap.Http error) {
            send(exchange, error.status(), Reply.error(error.status()).body());
        } else if (mishap instanceof Mishap.Garbage) {
            send(exchange, 200, "{\"result\": tru");
        } else if (mishap instanceof Mishap.Endless) {
            sendForEver(exchange);
        } else if (!(mishap instanceof Mishap.Reset)) {
            pause(mishap instanceof Mishap.Late late ? late.pause() : Duration.ZERO);
            send(exchange, reply.status(), reply.body());
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void sendForEver(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (closed.getCount() > 0) {
            body.write(ENDLESS);
        }
    }

    /** Waiting ends when the stand-in closes. */
    private void pause(Duration pause) throws IOException {
        try {
            if (!pause.isZero() && closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The stand-in is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "provider-stand-in");
        thread.setDaemon(true);
        return thread;
    }
}
