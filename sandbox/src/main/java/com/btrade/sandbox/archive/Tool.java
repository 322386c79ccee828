package com.btrade.sandbox.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that has to end well and soon. */
final class Tool {
    private static final int MINUTES = 3;

    private Tool() {}

    static void run(Path log, List<String> command) throws IOException, InterruptedException {
        run(log, command, Map.of());
    }

    /** Runs it with these variables and none of ours from outside: what is configured there is nothing for it. */
    static void run(Path log, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(BTRADE|SPRING|LOGGING)_.*|JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw failed(log, " within " + MINUTES + " minutes");
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw failed(log, "");
        }
    }

    private static IllegalStateException failed(Path log, String how) throws IOException {
        return new IllegalStateException("Failed to make the jobs start sooner" + how + ":\n" + Files.readString(log));
    }
}
