package com.btrade.jobs.killed;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Space;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A job that is to be killed.
 *
 * @param name what is done, for the report
 * @param prepare fills fresh stores and says with which arguments the job is then started
 * @param progress a query for a number that grows with every chunk that is committed, from 0 on
 */
record KilledJob(String name, JobName job, Function<Space, List<String>> prepare, String progress) {
    JobProcess start(Space space, List<String> arguments) {
        return JobProcess.start(space, job, Map.of(), arguments.toArray(String[]::new));
    }

    JobRun run(Space space, List<String> arguments) {
        return JobRun.inThisJvm(space, job, arguments.toArray(String[]::new));
    }

    long progressOf(Database database) {
        return database.number(progress);
    }
}
