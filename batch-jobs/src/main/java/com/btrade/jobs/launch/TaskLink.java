package com.btrade.jobs.launch;

import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Links whatever job starts, also inside a chain, to the task execution it starts in. */
final class TaskLink implements BeanPostProcessor, JobExecutionListener {
    private final LaunchedTask task;

    TaskLink(LaunchedTask task) {
        this.task = task;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AbstractJob job) {
            job.registerJobExecutionListener(this);
        }
        return bean;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        task.link(execution);
    }
}
