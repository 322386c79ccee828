package com.btrade.stream.spark;

import java.util.concurrent.CountDownLatch;

/**
 * What every batch passes before it begins. Once closed, a batch waits here, having done nothing, until the query is
 * stopped and interrupts it: so only work that has not begun is ever interrupted.
 */
public final class BatchGate {
    private volatile boolean closed;
    private volatile boolean waiting;

    void enter() throws InterruptedException {
        if (closed) {
            waiting = true;
            new CountDownLatch(1).await();
        }
    }

    void close() {
        closed = true;
    }

    /** Whether a batch stands before the gate. */
    boolean holdsBack() {
        return waiting;
    }
}
