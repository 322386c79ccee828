package com.btrade.sandbox.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of the platform, its output in a log file of its own. */
public final class Program implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(40);
    private static final int TAIL = 15;

    private final String name;
    private final Path log;
    private final PidFile pidFile;
    private final Process process;

    private Program(String name, Path log, PidFile pidFile, Process process) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.process = process;
    }

    /** Starts it; its log begins anew. */
    public static Program start(String name, Path logs, List<String> command, Map<String, String> environment)
            throws IOException {
        Path log = Files.createDirectories(logs).resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        PidFile pidFile = PidFile.of(logs, name);
        pidFile.write(process.toHandle());
        return new Program(name, log, pidFile, process);
    }

    /** Waits until its log holds a text and returns the line. */
    public String awaitLine(String text, Duration atMost) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> line = line(text);
            if (line.isPresent()) {
                return line.get();
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "Failed to start " + name + ", its log " + log + " ends with:\n" + tail());
            }
        }
        throw new IllegalStateException("Failed to start " + name + " within " + atMost.toSeconds() + " s, see " + log);
    }

    /** Waits for its end and returns its exit status. */
    public int awaitEnd(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    name + " did not end within " + atMost.toMinutes() + " minutes, see " + log);
        }
        return process.exitValue();
    }

    /** Its process, to be waited for or signalled. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL. */
    public void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        pidFile.delete();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    Optional<String> line(String text) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(text)).findFirst();
        }
    }

    public String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    String lastLine() throws IOException {
        String tail = tail().stripTrailing();
        return tail.substring(tail.lastIndexOf('\n') + 1);
    }

    /** Asks it to end, and waits; what does not end in time is killed. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }
}
