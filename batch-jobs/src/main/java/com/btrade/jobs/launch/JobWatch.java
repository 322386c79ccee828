package com.btrade.jobs.launch;

import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Listens to every job of the context, also to those inside a chain. */
abstract class JobWatch implements BeanPostProcessor, JobExecutionListener {
    @Override
    public final Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AbstractJob job) {
            job.registerJobExecutionListener(this);
        }
        return bean;
    }
}
