package com.btrade.dataflow.recover;

import com.btrade.model.JobName;
import java.util.Optional;

/**
 * A job execution that says it is running.
 *
 * @param process the process it runs in, if Data Flow launched it
 */
record RunningJob(long execution, JobName job, Optional<Launched> process) {}
