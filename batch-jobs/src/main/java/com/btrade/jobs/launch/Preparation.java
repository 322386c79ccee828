package com.btrade.jobs.launch;

import com.btrade.model.SandboxClock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;

/**
 * What is done as soon as the properties are known, before anything is built: checks the arguments, and begins the task
 * execution that Data Flow opened, so that a refusal ends it too.
 */
final class Preparation implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final String OUR_PREFIX = "BATCH_";

    private @Nullable JobArguments arguments;
    private @Nullable LaunchedTask task;
    private @Nullable RuntimeException failure;
    private String pushGateway = "";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        pushGateway = environment.getProperty("btrade.pushgateway-url", "");
        try {
            arguments = JobArguments.parse(
                    environment.getProperty("spring.batch.job.name", ""),
                    new DefaultApplicationArguments(event.getArgs()).getNonOptionArgs(),
                    Binder.get(environment).bindOrCreate(RunSettings.PREFIX, RunSettings.class),
                    SandboxClock.in(System.getenv()));
        } catch (Refusal e) {
            failure = e;
        }
        beginTask(environment, event.getArgs());
        if (failure != null) {
            throw new SpringApplication.AbandonedRunException();
        }
        leaveForeignTables(environment);
    }

    private void beginTask(ConfigurableEnvironment environment, String... all) {
        try {
            Optional<LaunchedTask> launched = LaunchedTask.in(environment);
            launched.ifPresent(one -> one.begin(all));
            task = launched.orElse(null);
        } catch (Refusal | DataAccessException e) {
            failure = failure == null ? e : failure;
        }
    }

    private static void leaveForeignTables(ConfigurableEnvironment environment) {
        if (!environment
                .getProperty("spring.batch.jdbc.table-prefix", OUR_PREFIX)
                .equals(OUR_PREFIX)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "foreign tables", Map.of("spring.batch.jdbc.initialize-schema", "never")));
        }
    }

    /** What was asked for, once it is known and right. */
    Optional<JobArguments> arguments() {
        return Optional.ofNullable(arguments);
    }

    /** The task execution, once it has begun. */
    Optional<LaunchedTask> task() {
        return Optional.ofNullable(task);
    }

    /** Where metrics are pushed to; empty for nowhere. */
    String pushGateway() {
        return pushGateway;
    }

    /** Why nothing is started: the arguments were wrong, or the task execution could not begin. */
    Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }
}
