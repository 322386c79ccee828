package com.btrade.jobs.testing;

import com.btrade.sandbox.Space;

/** What measurements need: how long a step took. */
public final class Bench {
    private Bench() {}

    /** What the last step of that name took, in seconds: what a program needs to come up is not the step's. */
    public static double secondsOf(Space space, String step) {
        return Database.of(space.jobRepositoryUrl(), space)
                .sql("""
                        SELECT TIMESTAMPDIFF(MICROSECOND, START_TIME, END_TIME) / 1e6 FROM BATCH_STEP_EXECUTION
                        WHERE STEP_NAME = ? ORDER BY STEP_EXECUTION_ID DESC LIMIT 1""")
                .param(step)
                .query(Double.class)
                .single();
    }
}
