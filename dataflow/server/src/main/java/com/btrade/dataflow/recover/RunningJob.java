package com.btrade.dataflow.recover;

import com.btrade.model.JobName;
import com.btrade.model.Part;
import java.util.Optional;

/**
 * A job execution that says it is running.
 *
 * @param part of the job's rows
 * @param process the process it runs in, if Data Flow launched it
 */
record RunningJob(long execution, JobName job, Part part, Optional<Launched> process) {}
