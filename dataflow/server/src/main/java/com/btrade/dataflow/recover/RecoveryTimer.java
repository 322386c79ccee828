package com.btrade.dataflow.recover;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Recovers when the server has started, which is when its platforms are known, and then at an interval. */
@Component
class RecoveryTimer implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(RecoveryTimer.class);
    private static final int SECONDS = 10;

    private final Recovery recovery;
    private final RecoverySettings settings;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "recover"));

    RecoveryTimer(Recovery recovery, RecoverySettings settings) {
        this.recovery = recovery;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        long interval = settings.interval().toMillis();
        ScheduledFuture<?> unused = timer.scheduleWithFixedDelay(this::recover, 0, interval, TimeUnit.MILLISECONDS);
    }

    /** Whatever goes wrong, a database or a platform that is away, must not end the timer. */
    private void recover() {
        try {
            recovery.run();
        } catch (RuntimeException e) {
            log.error("Failed to look for executions left by a crash; trying again in {}", settings.interval(), e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
            timer.shutdownNow();
        }
    }
}
