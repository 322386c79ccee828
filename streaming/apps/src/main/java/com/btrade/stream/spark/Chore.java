package com.btrade.stream.spark;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something again and again beside the stream; the first failure ends it and is kept for the app to find. */
final class Chore implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "btrade-chore");
        daemon.setDaemon(true);
        return daemon;
    });
    private final ScheduledFuture<?> rounds;

    Chore(Runnable work, Duration pause) {
        rounds = thread.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void failIfFailed() {
        if (!rounds.isDone() || rounds.isCancelled()) {
            return;
        }
        try {
            rounds.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Failed beside the stream", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets what is being done come to its end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
