package com.btrade.faults;

import com.btrade.sandbox.platform.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** A program that is started again whenever it has ended, as a supervisor does in production. */
final class Supervised implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(3);
    private static final int LOOK_MILLIS = 20;

    private final String name;
    private final String ready;
    private final Path logs;
    private final List<String> command;
    private final Map<String, String> environment;
    private final ReentrantLock lock = new ReentrantLock();
    private int starts;
    private volatile boolean closed;
    private volatile Program program;

    private Supervised(String name, String ready, Path logs, List<String> command, Map<String, String> environment) {
        this.name = name;
        this.ready = ready;
        this.logs = logs;
        this.command = command;
        this.environment = environment;
    }

    /** Starts one; {@code ready} is what its log says when it is. */
    static Supervised start(String name, String ready, Path logs, List<String> command, Map<String, String> environment)
            throws IOException {
        Supervised supervised = new Supervised(name, ready, logs, command, Map.copyOf(environment));
        supervised.begin();
        Thread watching = new Thread(supervised::watch, "supervisor-of-" + name);
        watching.setDaemon(true);
        watching.start();
        return supervised;
    }

    /** What is done while it is down. */
    interface Work {
        void run() throws Exception;
    }

    private void begin() throws IOException {
        program = Program.start(name + "-" + ++starts, logs, command, environment);
    }

    private void watch() {
        try {
            while (!closed) {
                againIfEnded();
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void againIfEnded() {
        lock.lock();
        try {
            if (!closed && !program.isAlive()) {
                program.close();
                begin();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    void awaitReady() throws IOException, InterruptedException {
        awaitLine(ready);
    }

    /** Waits until what runs now has said something. */
    void awaitLine(String text) throws IOException, InterruptedException {
        program.awaitLine(text, READY);
    }

    ProcessHandle process() {
        return program.handle();
    }

    /** SIGKILL; it is started again at once. */
    void kill() {
        program.handle().destroyForcibly();
    }

    /** SIGKILL; it is started again when something has been done. */
    void whileDown(Work work) throws Exception {
        lock.lock();
        try {
            Program killed = program;
            killed.kill();
            work.run();
            begin();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closed = true;
            program.close();
        } finally {
            lock.unlock();
        }
    }
}
