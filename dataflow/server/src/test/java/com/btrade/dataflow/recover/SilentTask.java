package com.btrade.dataflow.recover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** A task that never tells Data Flow anything: waits for the file {@code until=} and exits with {@code exit=}. */
public final class SilentTask {
    private SilentTask() {}

    public static void main(String[] arguments) {
        String until = value(arguments, "until=", "");
        // The test's folder goes with the test, whether the file was seen or not.
        while (!until.isEmpty()
                && !Files.exists(Path.of(until))
                && Files.exists(Path.of(until).getParent())) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        System.exit(Integer.parseInt(value(arguments, "exit=", "0")));
    }

    private static String value(String[] arguments, String prefix, String otherwise) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }
}
