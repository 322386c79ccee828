package com.btrade.jobs.store;

import com.btrade.jobs.run.StopRequest;
import com.btrade.jobs.run.Tally;
import org.springframework.batch.core.listener.StepListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What all steps have in common: they commit with the business database, count what they do and keep the counts; those that
 * work in chunks end after the chunk they are at when they are asked to stop.
 */
public final class CountedSteps {
    private final JobRepository repository;
    private final PlatformTransactionManager business;
    private final StopRequest stopRequest;
    private final FirstRead firstRead = new FirstRead();

    CountedSteps(JobRepository repository, PlatformTransactionManager business, StopRequest stopRequest) {
        this.repository = repository;
        this.business = business;
        this.stopRequest = stopRequest;
    }

    /** Begins a step of chunks; its reader and writer are still to be named. */
    public <I, O> ChunkOrientedStepBuilder<I, O> chunks(String name, int size, Tally tally) {
        return new StepBuilder(name, repository)
                .<I, O>chunk(size).transactionManager(business).stream(tally)
                        .interruptionPolicy(stopRequest)
                        .listener((StepListener) firstRead.ofChunks())
                        .listener((StepListener) tally);
    }

    /** A step of one piece. */
    public Step tasklet(String name, Tasklet tasklet, Tally tally) {
        return new StepBuilder(name, repository)
                .tasklet(tasklet, business)
                .listener(firstRead.ofTasklets())
                .listener(tally)
                .build();
    }
}
