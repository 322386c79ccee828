package com.btrade.stream.send;

import com.btrade.model.TaskId;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes what a sender left behind. Used by one thread. */
public final class Sweeper {
    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final Sending sending;
    private Set<TaskId> seenBefore = Set.of();

    public Sweeper(Sending sending) {
        this.sending = sending;
    }

    /** Takes up what was unfinished in the sweep before and still is: a task seen once may just be in good hands. */
    public void sweep() {
        Set<TaskId> unfinished = sending.unfinished();
        unfinished.stream().filter(seenBefore::contains).forEach(this::resume);
        seenBefore = unfinished;
    }

    private void resume(TaskId task) {
        try {
            log.info("task {} was left behind: {}", task, sending.resume(task));
        } catch (InvalidTaskException e) {
            log.warn("task {} was left behind and stays so: {}", task, e.getMessage());
        }
    }
}
