package com.btrade.faults;

import java.util.concurrent.TimeUnit;

/** A store or the broker: a process that can be stopped, continued, killed and started again on its data. */
interface Server extends AutoCloseable {
    int END_SECONDS = 40;

    /** Where it listens; another port after each start. */
    int port();

    ProcessHandle process();

    /** Starts it on its data; it listens when this returns. */
    void start() throws Exception;

    /** SIGKILL. */
    default void kill() throws InterruptedException {
        process().destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, and waits. */
    default void end() throws InterruptedException {
        process().destroy();
        awaitEnd();
    }

    /** Looks again and again: to be told of the end of a process that somebody else has started is not reliable. */
    private void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
        while (process().isAlive()) {
            if (System.nanoTime() > deadline) {
                process().destroyForcibly();
            }
            Thread.sleep(10);
        }
    }

    @Override
    default void close() throws InterruptedException {
        end();
    }
}
