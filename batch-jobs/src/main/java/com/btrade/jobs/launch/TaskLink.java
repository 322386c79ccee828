package com.btrade.jobs.launch;

import org.springframework.batch.core.job.JobExecution;

/** Links whatever job starts, also inside a chain, to the task execution it starts in. */
final class TaskLink extends JobWatch {
    private final LaunchedTask task;

    TaskLink(LaunchedTask task) {
        this.task = task;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        task.link(execution);
    }
}
