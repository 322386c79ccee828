package com.btrade.stream.send.watch;

import com.btrade.stream.send.Grant;
import com.btrade.stream.send.Line;
import com.btrade.stream.send.Lines;
import com.btrade.watch.Watch;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Tells of each line whether this process last saw it stopped, how often it made senders wait, and how often it alarmed. */
public final class WatchedLines implements Lines {
    private final Lines lines;
    private final Watch watch;

    public WatchedLines(Lines lines, Watch watch) {
        this.lines = lines;
        this.watch = watch;
    }

    /** Begins with a line that nobody has used yet, so that it is there to be asked for. */
    public void know(Line line) {
        stopped(line);
        count("btrade.line.waits", line, 0);
        count("btrade.line.alarms", line, 0);
    }

    @Override
    public Grant take(Line line, int least, int most, Instant now) {
        Grant grant = lines.take(line, least, most, now);
        if (grant.messages() == 0) {
            count("btrade.line.waits", line, 1);
        } else {
            stopped(line).set(grant.probe() ? 1 : 0);
        }
        return grant;
    }

    @Override
    public boolean stop(Line line, String code, String reason, Instant retryAt, Instant now) {
        stopped(line).set(1);
        boolean first = lines.stop(line, code, reason, retryAt, now);
        count("btrade.line.alarms", line, first ? 1 : 0);
        return first;
    }

    @Override
    public void reopen(Line line, Instant now) {
        stopped(line).set(0);
        lines.reopen(line, now);
    }

    @Override
    public void alarm(Line line, String code, String reason, Instant now) {
        count("btrade.line.alarms", line, 1);
        lines.alarm(line, code, reason, now);
    }

    private AtomicLong stopped(Line line) {
        return watch.gauge("btrade.line.stopped", Tags.of("line", line.name()));
    }

    private void count(String name, Line line, int more) {
        watch.registry().counter(name, "line", line.name()).increment(more);
    }
}
