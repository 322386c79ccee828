package com.btrade.jobs.store;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Says once how long after the start of its JVM a job reads for the first time: all that a launch takes before its work. */
final class FirstRead {
    private static final Logger log = LoggerFactory.getLogger(FirstRead.class);

    private final AtomicBoolean reached = new AtomicBoolean();

    /** For steps that read item by item. */
    ItemReadListener<Object> ofChunks() {
        return new ItemReadListener<>() {
            @Override
            public void beforeRead() {
                reached();
            }
        };
    }

    /** For steps of one piece, which read as soon as they begin. */
    StepExecutionListener ofTasklets() {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution step) {
                reached();
            }
        };
    }

    private void reached() {
        if (reached.compareAndSet(false, true) && log.isDebugEnabled()) {
            // Not of the process handle: on Linux that knows its start to the second only.
            long start = ManagementFactory.getRuntimeMXBean().getStartTime();
            log.debug("First read after {} ms", System.currentTimeMillis() - start);
        }
    }
}
