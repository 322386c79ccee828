package com.btrade.jobs.launch;

import com.btrade.jobs.summary.SummaryTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The way from the command line to an exit code: one process, one job, one last line in the log. */
public final class Launch {
    /** The job completed. */
    public static final int COMPLETED = 0;

    /** The job failed, was stopped or is running elsewhere. */
    public static final int FAILED = 1;

    /** There is no such job, parameter or date. */
    public static final int WRONG_ARGUMENTS = 2;

    private static final Logger log = LoggerFactory.getLogger(Launch.class);

    private final Preparation preparation = new Preparation();
    private final AtomicReference<@Nullable Launcher> running = new AtomicReference<>();
    private final AtomicBoolean stopAsked = new AtomicBoolean();
    private final long start = System.nanoTime();
    private List<RanStep> steps = List.of();

    private Launch() {}

    /**
     * Runs the job that {@code spring.batch.job.name} names and returns the exit code.
     *
     * @param application the configuration to run in
     * @param arguments {@code name=value} are job parameters, {@code --name=value} are properties
     * @param more further configurations
     */
    public static int run(Class<?> application, String[] arguments, Class<?>... more) {
        Class<?>[] sources =
                Stream.concat(Stream.of(application), Arrays.stream(more)).toArray(Class<?>[]::new);
        return new Launch().run(sources, arguments);
    }

    private int run(Class<?>[] sources, String[] arguments) {
        StopOnSignal stopper = StopOnSignal.calling(this::stop);
        try {
            Ending ending = runJob(sources, arguments);
            preparation.task().ifPresent(task -> task.end(ending));
            preparation
                    .arguments()
                    .ifPresent(asked -> JobMetrics.push(
                            preparation.pushGateway(), asked.job(), asked.part(), ending.exitCode(), took(), steps));
            if (ending.exitCode() == COMPLETED) {
                log.info(ending.line());
            } else {
                log.error(ending.line());
            }
            return ending.exitCode();
        } finally {
            stopper.close();
        }
    }

    private Ending runJob(Class<?>[] sources, String[] arguments) {
        SpringApplication application = new SpringApplication(sources);
        application.addListeners(preparation);
        application.addInitializers(context -> watchJobs(context.getBeanFactory()));
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(new NoEventListeners()));
        application.setRegisterShutdownHook(false);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return launch(context.getBean(Launcher.class));
        } catch (SpringApplication.AbandonedRunException e) {
            return notRun(preparation.failure().orElse(e));
        } catch (Exception e) {
            return notRun(e);
        }
    }

    private void watchJobs(ConfigurableListableBeanFactory beans) {
        beans.addBeanPostProcessor(new Summaries(beans.getBeanProvider(SummaryTable.class)));
        beans.addBeanPostProcessor(new FailureReasons(beans.getBeanProvider(JobRepository.class)));
        preparation.task().ifPresent(task -> {
            beans.registerSingleton("launchedTask", task);
            beans.addBeanPostProcessor(new TaskLink(task));
        });
    }

    private Ending launch(Launcher launcher) throws Exception {
        JobArguments asked = preparation.arguments().orElseThrow();
        running.set(launcher);
        if (stopAsked.get()) {
            launcher.stop();
        }
        try {
            JobExecution run = launcher.launch(asked);
            steps = launcher.steps(run);
            return Ending.of(asked.job(), run, steps, took());
        } finally {
            running.set(null);
        }
    }

    private Ending notRun(Exception failure) {
        if (failure instanceof Refusal refusal) {
            return Ending.refused(refusal);
        }
        return preparation
                .arguments()
                .map(asked -> Ending.broken(asked.job(), failure, took()))
                .orElseThrow(() -> new IllegalStateException("Cannot read the configuration", failure));
    }

    private void stop() {
        stopAsked.set(true);
        Launcher launcher = running.get();
        if (launcher != null) {
            launcher.stop();
        }
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
