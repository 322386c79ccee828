package com.btrade.jobs.launch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Checks the arguments as soon as the properties are known, before anything is built or connected to. */
final class ArgumentCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private @Nullable JobArguments arguments;
    private @Nullable Refusal refusal;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        String job = event.getEnvironment().getProperty("spring.batch.job.name", "");
        try {
            arguments = JobArguments.parse(job, new DefaultApplicationArguments(event.getArgs()).getNonOptionArgs());
        } catch (Refusal e) {
            refusal = e;
            throw new SpringApplication.AbandonedRunException();
        }
    }

    /** What was asked for, once it is known and right. */
    Optional<JobArguments> arguments() {
        return Optional.ofNullable(arguments);
    }

    /** Why nothing is started, if the arguments were wrong. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
