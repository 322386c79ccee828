package com.btrade.stream.spark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the app when the JVM is told to end (SIGTERM, Ctrl-C): the running batch comes to its end and is committed, then
 * the query is stopped, then Spark. The exit code is 0 unless the app failed; a JVM ended by a signal would say 143.
 */
final class OrderlyEnd {
    private static final Logger log = LoggerFactory.getLogger(OrderlyEnd.class);
    /** Spark's own hook has 40. */
    private static final int BEFORE_SPARK = 100;

    private static final int AFTER_SPARK = 1;
    private static final int POLL_MS = 20;

    private final String app;
    private final BatchGate gate;
    private volatile boolean begun;
    private volatile int exitCode;
    private volatile @Nullable StreamingQuery query;
    private volatile @Nullable Chore chore;

    OrderlyEnd(String app, BatchGate gate) {
        this.app = app;
        this.gate = gate;
        ShutdownHookManager hooks = ShutdownHookManager.get();
        hooks.addShutdownHook(this::finish, BEFORE_SPARK, 10, TimeUnit.MINUTES);
        hooks.addShutdownHook(() -> Runtime.getRuntime().halt(exitCode), AFTER_SPARK);
    }

    void of(StreamingQuery running, Chore beside) {
        query = running;
        chore = beside;
    }

    boolean hasBegun() {
        return begun;
    }

    void exitCode(int code) {
        exitCode = code;
    }

    private void finish() {
        begun = true;
        log.info("{} app ends after what it has begun 处理完手头批次后结束", app);
        gate.close();
        Chore beside = chore;
        if (beside != null) {
            beside.close();
        }
        StreamingQuery running = query;
        if (running != null) {
            stop(running);
        }
        log.info("{} app has ended", app);
    }

    private void stop(StreamingQuery running) {
        try {
            while (running.isActive() && running.status().isTriggerActive() && !gate.holdsBack()) {
                if (FailedTasks.any()) {
                    log.warn("{} app: its last batch has failed; it is done again at the next start", app);
                    break;
                }
                Thread.sleep(POLL_MS);
            }
            running.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            log.warn("{} app: the query did not stop in time; what it had begun is done again at the next start", app);
        }
    }
}
