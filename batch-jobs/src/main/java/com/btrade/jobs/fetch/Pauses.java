package com.btrade.jobs.fetch;

import java.time.Duration;

/** How a crawler waits; a test puts a record of the waits in its place. */
public interface Pauses {
    /** Waits that long. */
    void pause(Duration duration) throws InterruptedException;

    /** Really waits, never a part of a millisecond less. */
    static Pauses real() {
        return duration -> Thread.sleep(duration.plusNanos(999_999).toMillis());
    }
}
