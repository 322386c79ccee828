package com.btrade.sandbox.site;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sends an answer, well or with a fault. Waiting ends when the stand-in closes. */
final class Sender {
    private static final int DROPS = 20;
    private static final byte[] FILLING = "<!-- filling -->".repeat(4_096).getBytes(StandardCharsets.US_ASCII);
    /** What the server takes for: chunks, until closed. */
    private static final long UNTIL_CLOSED = 0;

    private static final long NOTHING = -1;

    private final CountDownLatch closed;

    Sender(CountDownLatch closed) {
        this.closed = closed;
    }

    /** The answer that the fault puts in the place of the right one; the right one where only its sending is at fault. */
    static Reply spoiled(Reply right, Fault fault) {
        if (fault instanceof Fault.Status status) {
            return Reply.text(status.code(), "Error " + status.code());
        }
        if (fault instanceof Fault.TooManyRequests later) {
            return Reply.text(429, "Too Many Requests")
                    .with("Retry-After", Long.toString(later.retryAfter().toSeconds()));
        }
        if (fault instanceof Fault.NotJson) {
            return Reply.json(200, "{\"data\": [{\"dtm\": 2016-, <%= error %>");
        }
        if (fault instanceof Fault.HtmlErrorPage) {
            return Reply.html(200, "系统繁忙，请稍后再试");
        }
        if (fault instanceof Fault.WrongCharset wrong) {
            return right.with("Content-Type", "text/html; charset=" + wrong.declared());
        }
        if (fault instanceof Fault.BrokenHtml) {
            return right.withBody(right.body().substring(0, right.body().length() / 2));
        }
        if (fault instanceof Fault.Redirect elsewhere) {
            return Reply.text(302, "").with("Location", elsewhere.to().toString());
        }
        return right;
    }

    /** Sends all of it; {@code beforeLastByte} runs before the client can have it. */
    void send(HttpExchange exchange, Reply reply, Runnable beforeLastByte) throws IOException {
        byte[] bytes = reply.bytes();
        start(exchange, reply, bytes.length == 0 ? NOTHING : bytes.length);
        beforeLastByte.run();
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    void sendHalf(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.bytes();
        start(exchange, reply, bytes.length == 0 ? NOTHING : bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    void sendForEver(HttpExchange exchange, Reply reply) throws IOException {
        start(exchange, reply, UNTIL_CLOSED);
        OutputStream body = exchange.getResponseBody();
        byte[] again = reply.body().isEmpty() ? FILLING : reply.bytes();
        while (closed.getCount() > 0) {
            body.write(again);
        }
    }

    void sendHuge(HttpExchange exchange, Reply reply, long length) throws IOException {
        start(exchange, reply, length);
        byte[] right = reply.bytes();
        exchange.getResponseBody().write(right);
        for (long sent = right.length; sent < length && closed.getCount() > 0; sent += FILLING.length) {
            exchange.getResponseBody().write(FILLING, 0, (int) Math.min(FILLING.length, length - sent));
        }
    }

    void sendSlowly(HttpExchange exchange, Reply reply, Duration lasts, Runnable beforeLastByte) throws IOException {
        byte[] bytes = reply.bytes();
        start(exchange, reply, bytes.length == 0 ? NOTHING : bytes.length);
        for (int drop = 0; drop < DROPS; drop++) {
            pause(lasts.dividedBy(DROPS));
            if (drop == DROPS - 1) {
                beforeLastByte.run();
            }
            int from = bytes.length * drop / DROPS;
            exchange.getResponseBody().write(bytes, from, bytes.length * (drop + 1) / DROPS - from);
            exchange.getResponseBody().flush();
        }
    }

    void pause(Duration pause) throws IOException {
        try {
            if (closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The stand-in is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static void start(HttpExchange exchange, Reply reply, long length) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), length);
    }
}
