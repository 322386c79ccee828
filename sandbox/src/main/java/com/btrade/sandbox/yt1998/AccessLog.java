package com.btrade.sandbox.yt1998;

import com.sun.net.httpserver.HttpExchange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps who asked for what, and how many at a time. */
final class AccessLog {
    private final Clock clock = Clock.systemUTC();
    private final List<Access> served = new ArrayList<>();
    private int present;
    private int most;

    /** A request from its arrival until shortly before its last byte: a client that waits for that never meets itself. */
    final class Visit {
        private final AtomicBoolean left = new AtomicBoolean();

        void leave() {
            if (left.compareAndSet(false, true)) {
                gone();
            }
        }
    }

    synchronized Visit enter() {
        present++;
        most = Math.max(most, present);
        return new Visit();
    }

    private synchronized void gone() {
        present--;
    }

    synchronized void add(HttpExchange exchange, int status) {
        String query = exchange.getRequestURI().getRawQuery();
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        served.add(new Access(
                clock.instant(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                agent == null ? "" : agent,
                status));
    }

    synchronized List<Access> served() {
        return List.copyOf(served);
    }

    synchronized int mostAtATime() {
        return most;
    }
}
