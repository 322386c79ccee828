package com.btrade.stream.send;

import java.time.Instant;

/** The lines to the providers, the same for all senders of all processes: how much may leave, and which are stopped. */
public interface Lines {
    /** Takes the right to send from {@code least} to {@code most} messages, or none; of a stopped line now and then the least. */
    Grant take(Line line, int least, int most, Instant now);

    /**
     * Stops a line until an operator opens it, or a probe after {@code retryAt} gets through. False: it was stopped with
     * that code already.
     */
    boolean stop(Line line, String code, String reason, Instant retryAt, Instant now);

    /** Whether a line is stopped now, by whomever. */
    boolean stopped(Line line);

    /** Opens a line whose probe got through. */
    void reopen(Line line, Instant now);

    /** Keeps what an operator has to see to although the line works. */
    void alarm(Line line, String code, String reason, Instant now);
}
