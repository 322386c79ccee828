package com.btrade.sandbox.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Remembers a program's process, so that the next platform on the directory can stop what one that was killed left behind.
 * The moment of its start stands in the file too: another process may have the number by then.
 */
record PidFile(Path file) {
    private static final int STOP_SECONDS = 40;

    static PidFile of(Path logs, String name) {
        return new PidFile(folder(logs).resolve(name + ".pid"));
    }

    void write(ProcessHandle process) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, process.pid() + " " + started(process));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Stops every program that is remembered and still runs; returns how many there were. */
    static int stopForgotten(Path logs) throws IOException {
        if (!Files.isDirectory(folder(logs))) {
            return 0;
        }
        int stopped = 0;
        for (Path path : paths(logs)) {
            PidFile file = new PidFile(path);
            Optional<ProcessHandle> process = file.process();
            if (process.isPresent()) {
                stop(process.get());
                stopped++;
            }
            file.delete();
        }
        return stopped;
    }

    private static List<Path> paths(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(folder(logs))) {
            return files.filter(path -> path.toString().endsWith(".pid")).toList();
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        String[] parts = Files.readString(file).strip().split(" ", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> started(process).equals(parts[1]));
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }

    private static Path folder(Path logs) {
        return logs.resolve("pids");
    }
}
