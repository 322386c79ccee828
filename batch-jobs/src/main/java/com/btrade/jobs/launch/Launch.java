package com.btrade.jobs.launch;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final ArgumentCheck check = new ArgumentCheck();
    private final AtomicReference<@Nullable Launcher> running = new AtomicReference<>();
    private final long start = System.nanoTime();

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
        application.addListeners(check);
        application.setRegisterShutdownHook(false);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return launch(context.getBean(Launcher.class));
        } catch (SpringApplication.AbandonedRunException e) {
            return check.refusal().map(Launch::refused).orElseThrow(() -> e);
        } catch (Refusal e) {
            return refused(e);
        } catch (Exception e) {
            return check.arguments()
                    .map(asked -> Ending.broken(asked.job(), e, took()))
                    .orElseThrow(() -> new IllegalStateException("Cannot read the configuration", e));
        }
    }

    private Ending launch(Launcher launcher) throws Exception {
        JobArguments asked = check.arguments().orElseThrow();
        running.set(launcher);
        try {
            return Ending.of(asked.job(), launcher.launch(asked), took());
        } finally {
            running.set(null);
        }
    }

    private static Ending refused(Refusal refusal) {
        return new Ending(refusal.exitCode(), String.valueOf(refusal.getMessage()));
    }

    private void stop() {
        Launcher launcher = running.get();
        if (launcher != null) {
            launcher.stop();
        }
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
