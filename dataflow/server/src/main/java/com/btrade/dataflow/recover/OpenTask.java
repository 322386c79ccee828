package com.btrade.dataflow.recover;

import com.btrade.model.JobName;
import java.time.Instant;
import java.util.Optional;

/**
 * A task execution that has not ended and in which no job runs.
 *
 * @param process its process, if it came so far
 * @param started the process has told that it is there
 * @param completed all jobs that ran in it completed, and there was one
 * @param lastSign when the execution was last written to
 */
record OpenTask(
        long execution,
        JobName job,
        Optional<Launched> process,
        boolean started,
        boolean completed,
        Instant lastSign) {}
