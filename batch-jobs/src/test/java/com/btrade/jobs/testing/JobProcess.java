package com.btrade.jobs.testing;

import com.btrade.jobs.JobsApplication;
import com.btrade.model.JobName;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A job as an operator starts it: a process of its own, with its environment. */
public final class JobProcess implements AutoCloseable {
    private static final int MINUTES = 3;

    private final Process process;
    private final Path log;

    private JobProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static JobProcess start(Space space, JobName job, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                JobsApplication.class.getName(),
                "--spring.batch.job.name=" + job.text()));
        command.addAll(Arrays.asList(arguments));
        try {
            Path log = Files.createTempFile(Files.createDirectories(Path.of("target", "job-logs")), job.text(), ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("BTRADE_CRAWL_ALLOW_PRIVATE_ADDRESSES", "true");
            builder.environment().putAll(space.environment());
            builder.environment().putAll(environment);
            return new JobProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits for the end. */
    public JobRun await() {
        return await(Duration.ofMinutes(MINUTES));
    }

    /** Waits so long for the end. */
    public JobRun await(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The job did not end: " + Files.readString(log));
            }
            return new JobRun(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
