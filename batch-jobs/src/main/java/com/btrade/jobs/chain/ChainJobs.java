package com.btrade.jobs.chain;

import com.btrade.jobs.run.StopRequest;
import com.btrade.model.JobName;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Makes a job of each chain: one step for each of its jobs, named as the job. */
@Configuration(proxyBeanMethods = false)
@Import(ChainJobs.Registrar.class)
class ChainJobs {
    static final class Registrar implements BeanRegistrar {
        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (Chain chain : Chain.ALL) {
                registry.registerBean(
                        chain.job().text(), Job.class, bean -> bean.supplier(context -> job(chain, context)));
            }
        }
    }

    private static Job job(Chain chain, BeanRegistry.SupplierContext context) {
        JobRepository repository = context.bean(JobRepository.class);
        SimpleJobBuilder job = new JobBuilder(chain.job().text(), repository)
                .start(step(chain, chain.parts().get(0), repository, context));
        for (JobName next : chain.parts().subList(1, chain.parts().size())) {
            job.next(step(chain, next, repository, context));
        }
        return job.build();
    }

    private static JobOfChain step(
            Chain chain, JobName part, JobRepository repository, BeanRegistry.SupplierContext context) {
        return new JobOfChain(
                chain,
                part,
                repository,
                context.bean(JobOperator.class),
                () -> context.bean(part.text(), Job.class),
                context.bean(StopRequest.class));
    }
}
