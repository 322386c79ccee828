package com.btrade.stream.send.watch;

import com.btrade.stream.send.Grant;
import com.btrade.stream.send.Line;
import com.btrade.stream.send.Lines;
import com.btrade.watch.Watch;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of each line whether it is stopped, how often it made senders wait, and how often it alarmed. The state is looked up
 * now and again: an operator or another process may change it while nothing is sent here.
 */
public final class WatchedLines implements Lines {
    private static final Logger log = LoggerFactory.getLogger(WatchedLines.class);
    private static final int LOOK_SECONDS = 15;

    private final Lines lines;
    private final Watch watch;
    private final Set<Line> known = ConcurrentHashMap.newKeySet();

    public WatchedLines(Lines lines, Watch watch) {
        this.lines = lines;
        this.watch = watch;
    }

    /** Begins with a line that nobody has used yet, so that it is there to be asked for. */
    public void know(Line line) {
        known.add(line);
        gauge(line);
        count("btrade.line.waits", line, 0);
        count("btrade.line.alarms", line, 0);
    }

    /** Looks at the known lines from now on, for as long as the process lives. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void follow() {
        Executors.newSingleThreadScheduledExecutor(work -> {
                    Thread thread = new Thread(work, "btrade-lines");
                    thread.setDaemon(true);
                    return thread;
                })
                .scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Sees which known lines are stopped; where that cannot be told it stays as it was. */
    void look() {
        for (Line line : known) {
            try {
                stopped(line);
            } catch (RuntimeException e) {
                log.debug("Cannot see whether {} is stopped: {}", line.name(), e.toString());
            }
        }
    }

    @Override
    public boolean stopped(Line line) {
        boolean stopped = lines.stopped(line);
        gauge(line).set(stopped ? 1 : 0);
        return stopped;
    }

    @Override
    public Grant take(Line line, int least, int most, Instant now) {
        Grant grant = lines.take(line, least, most, now);
        if (grant.messages() == 0) {
            count("btrade.line.waits", line, 1);
        } else {
            gauge(line).set(grant.probe() ? 1 : 0);
        }
        return grant;
    }

    @Override
    public boolean stop(Line line, String code, String reason, Instant retryAt, Instant now) {
        gauge(line).set(1);
        boolean first = lines.stop(line, code, reason, retryAt, now);
        count("btrade.line.alarms", line, first ? 1 : 0);
        return first;
    }

    @Override
    public void reopen(Line line, Instant now) {
        gauge(line).set(0);
        lines.reopen(line, now);
    }

    @Override
    public void alarm(Line line, String code, String reason, Instant now) {
        count("btrade.line.alarms", line, 1);
        lines.alarm(line, code, reason, now);
    }

    private AtomicLong gauge(Line line) {
        return watch.gauge("btrade.line.stopped", Tags.of("line", line.name()));
    }

    private void count(String name, Line line, int more) {
        watch.registry().counter(name, "line", line.name()).increment(more);
    }
}
