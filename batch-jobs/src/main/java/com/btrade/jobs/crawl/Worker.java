package com.btrade.jobs.crawl;

import java.time.Duration;

/** A thread that does one thing again and again until it is told to end. */
final class Worker implements AutoCloseable {
    /** One round of the work. */
    interface Round {
        void run() throws InterruptedException;
    }

    private static final int PATIENCE_SECONDS = 30;

    private final Thread thread;

    private Worker(Thread thread) {
        this.thread = thread;
    }

    static Worker start(String name, Round round) {
        Thread thread = new Thread(() -> repeat(round), name);
        thread.setDaemon(true);
        thread.start();
        return new Worker(thread);
    }

    private static void repeat(Round round) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                round.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts the work and does not wait. */
    void stop() {
        thread.interrupt();
    }

    /** Interrupts the work and waits for its end, {@value #PATIENCE_SECONDS} s at most. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
