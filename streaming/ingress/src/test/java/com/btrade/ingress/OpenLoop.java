package com.btrade.ingress;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Sends requests at the moments when they are due, whatever became of those before, as people do. Each is timed from the
 * moment when it was due: a server that stands still for a second is late for all that was due in that second. One thread
 * over connections that are kept, so that it takes little of the machine it measures on.
 */
final class OpenLoop implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final int LOOK_MS = 100;

    private final InetSocketAddress address;
    private final Selector selector;
    private final Deque<Line> idle = new ArrayDeque<>();
    /** Those asked first come first. */
    private final Set<Line> busy = new LinkedHashSet<>();

    OpenLoop(URI address) throws IOException {
        this.address = new InetSocketAddress(address.getHost(), address.getPort());
        this.selector = Selector.open();
    }

    /**
     * How it went.
     *
     * @param millis from when a request was due to its whole answer, sorted
     * @param failed how many were not answered by 2xx
     */
    record Outcome(double[] millis, int failed) {
        double percentile(double share) {
            return millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
        }
    }

    /** So many requests a second for so long; the nth is made, as it goes over the wire, when it is due. */
    Outcome run(int perSecond, int seconds, IntFunction<byte[]> requests) throws IOException {
        Answers answers = new Answers(System.nanoTime(), perSecond, new double[perSecond * seconds]);
        for (int sent = 0; sent < answers.number() || !busy.isEmpty(); ) {
            for (; sent < answers.number() && answers.due(sent) <= System.nanoTime(); sent++) {
                ask(sent, requests.apply(sent));
            }
            select(sent < answers.number() ? answers.due(sent) - System.nanoTime() : PATIENCE);
            selector.selectedKeys().forEach(key -> hear(key, answers));
            selector.selectedKeys().clear();
            giveUp(answers);
        }
        Arrays.sort(answers.millis);
        return new Outcome(answers.millis, answers.failed);
    }

    private void ask(int nth, byte[] request) throws IOException {
        Line kept = idle.poll();
        Line line = kept == null ? new Line(address, selector) : kept;
        busy.add(line);
        line.ask(nth, request);
    }

    /** Waits until something is heard, but not much longer than so many nanoseconds. */
    private void select(long nanos) throws IOException {
        selector.select(Math.max(1, Math.min(LOOK_MS, nanos / 1_000_000)));
    }

    private void hear(SelectionKey key, Answers answers) {
        Line line = (Line) key.attachment();
        line.goOn();
        if (!line.isAnswered()) {
            return;
        }
        if (busy.remove(line)) {
            answers.add(line);
        } else {
            // The other side has closed it meanwhile.
            idle.remove(line);
        }
        if (line.isKept()) {
            idle.push(line);
        } else {
            line.close();
        }
    }

    /** Those that were asked too long ago: they stand first. */
    private void giveUp(Answers answers) {
        long longAgo = System.nanoTime() - PATIENCE;
        while (!busy.isEmpty()) {
            Line first = busy.iterator().next();
            if (first.askedAt() - longAgo > 0) {
                return;
            }
            busy.remove(first);
            answers.add(first);
            first.close();
        }
    }

    @Override
    public void close() throws IOException {
        idle.forEach(Line::close);
        busy.forEach(Line::close);
        selector.close();
    }

    private static final class Answers {
        private final long start;
        private final int perSecond;
        private final double[] millis;
        private int failed;

        private Answers(long start, int perSecond, double[] millis) {
            this.start = start;
            this.perSecond = perSecond;
            this.millis = millis;
        }

        private int number() {
            return millis.length;
        }

        private long due(int nth) {
            return start + nth * 1_000_000_000L / perSecond;
        }

        private void add(Line line) {
            millis[line.nth()] = (System.nanoTime() - due(line.nth())) / 1e6;
            failed += line.status() / 100 == 2 ? 0 : 1;
        }
    }
}
