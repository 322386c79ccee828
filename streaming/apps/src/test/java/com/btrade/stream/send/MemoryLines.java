package com.btrade.stream.send;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines, in memory. */
final class MemoryLines implements Lines {
    final Map<String, Allowance> allowances = new HashMap<>();
    final List<String> alarms = new ArrayList<>();
    private final Crashes crashes;

    MemoryLines(Crashes crashes) {
        this.crashes = crashes;
    }

    @Override
    public Grant take(Line line, int least, int most, Instant now) {
        return crashes.step(() -> {
            Allowance.Taken taken = of(line).take(line, least, most, now);
            allowances.put(line.name(), taken.left());
            return taken.grant();
        });
    }

    @Override
    public boolean stop(Line line, String code, String reason, Instant retryAt, Instant now) {
        return crashes.step(() -> {
            Allowance old = of(line);
            allowances.put(line.name(), stopped(old, true, retryAt));
            alarms.add(code);
            return !old.stopped();
        });
    }

    @Override
    public void reopen(Line line, Instant now) {
        crashes.step(() -> allowances.put(line.name(), stopped(of(line), false, now)));
    }

    @Override
    public void alarm(Line line, String code, String reason, Instant now) {
        crashes.step(() -> alarms.add(code));
    }

    @Override
    public boolean stopped(Line line) {
        return of(line).stopped();
    }

    private Allowance of(Line line) {
        return allowances.getOrDefault(line.name(), Allowance.fresh());
    }

    private static Allowance stopped(Allowance old, boolean stopped, Instant retryAt) {
        return new Allowance(stopped, retryAt, old.tokens(), old.refilledAt(), old.day(), old.used());
    }
}
