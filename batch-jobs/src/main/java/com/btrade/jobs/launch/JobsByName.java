package com.btrade.jobs.launch;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The jobs of the context, each built when it is asked for. Batch's own registry builds all of them for every launch: a wrong
 * setting of one would keep another from starting, and each would make every start longer.
 */
@Component
final class JobsByName implements JobRegistry {
    private final ListableBeanFactory beans;

    JobsByName(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Job getJob(String name) {
        return getJobNames().contains(name) ? beans.getBean(name, Job.class) : null;
    }

    @Override
    public Collection<String> getJobNames() {
        return List.of(beans.getBeanNamesForType(Job.class, false, false));
    }

    @Override
    public void register(Job job) {
        throw new UnsupportedOperationException("Cannot register job " + job.getName() + ": declare it as a bean");
    }

    @Override
    public void unregister(String name) {
        throw new UnsupportedOperationException("Cannot unregister job " + name + ": it is a bean");
    }
}
