package com.btrade.faults;

import com.btrade.sandbox.Home;
import com.btrade.sandbox.platform.Commands;
import com.btrade.sandbox.platform.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Kafka, or the server that speaks MongoDB's protocol. */
final class PartServer implements Server {
    private static final String READY = "part is ready: ";

    private final String name;
    private final Path logs;
    private final List<String> command;
    private int starts;
    private Program program;
    private volatile int port;

    PartServer(String name, Path logs, String... arguments) {
        this.name = name;
        this.logs = logs;
        this.command = new Commands(Home.root()).part(arguments);
    }

    @Override
    public void start() throws IOException, InterruptedException {
        program = Program.start(name + "-" + ++starts, logs, command, Map.of());
        String line = program.awaitLine(READY, Duration.ofMinutes(2));
        port = Integer.parseInt(
                line.substring(line.indexOf(READY) + READY.length()).strip());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessHandle process() {
        return program.handle();
    }
}
