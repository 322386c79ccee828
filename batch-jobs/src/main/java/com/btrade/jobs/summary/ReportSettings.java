package com.btrade.jobs.summary;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much data-report tells.
 *
 * @param runs 每个任务列出最近几次运行。Runs told of each job, the youngest first
 */
@ConfigurationProperties("btrade.report")
record ReportSettings(@DefaultValue("5") int runs) {
    private static final int MAX_RUNS = 1_000;

    ReportSettings {
        if (runs < 1 || runs > MAX_RUNS) {
            throw new IllegalArgumentException("Invalid runs: " + runs + ", expected a number from 1 to " + MAX_RUNS);
        }
    }
}
