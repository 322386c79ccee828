package com.btrade.stream.send;

import com.btrade.model.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes what a sender left behind. Used by one thread. */
public final class Sweeper {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final Sending sending;
    private final Clock clock;
    private final Duration patience;
    private final Map<TaskId, Instant> seenSince = new HashMap<>();

    /** {@code patience}: how long a task may be unfinished before it is taken for left behind. */
    public Sweeper(Sending sending, Clock clock, Duration patience) {
        this.sending = sending;
        this.clock = clock;
        this.patience = patience;
    }

    /** Takes up what has been unfinished for long: at first it may just be in good hands. */
    public void sweep() {
        Instant now = clock.instant();
        Set<TaskId> unfinished = sending.unfinished();
        seenSince.keySet().retainAll(unfinished);
        for (TaskId task : unfinished) {
            Instant since = seenSince.computeIfAbsent(task, any -> now);
            if (!since.plus(patience).isAfter(now)) {
                resume(task);
            }
        }
    }

    private void resume(TaskId task) {
        try {
            log.info("task {} was left behind: {}", task, sending.resume(task));
        } catch (InvalidTaskException e) {
            log.warn("task {} was left behind and stays so: {}", task, e.getMessage());
        }
    }
}
