package com.btrade.jobs.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** On SIGTERM has the chunk being written finished and the log get its last line before the process ends. */
final class StopOnSignal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StopOnSignal.class);
    private static final int SECONDS = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Runnable stop;
    private final Thread hook = new Thread(this::stopAndWait, "stop");

    private StopOnSignal(Runnable stop) {
        this.stop = stop;
    }

    /** From now on a signal calls {@code stop} and waits until this is closed. */
    static StopOnSignal calling(Runnable stop) {
        StopOnSignal stopper = new StopOnSignal(stop);
        Runtime.getRuntime().addShutdownHook(stopper.hook);
        return stopper;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopping.get()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void stopAndWait() {
        stopping.set(true);
        stop.run();
        try {
            if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
                log.error("The job did not end within {} s; launched again it goes on where it stood", SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
