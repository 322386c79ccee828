package com.btrade.sandbox.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells other windows where the Data Flow server of a directory is: the file {@code dataflow.url}, read by ./btrade. */
record RunningDataFlow(Path file) implements AutoCloseable {
    static RunningDataFlow publish(Path dir, String url) throws IOException {
        return new RunningDataFlow(Files.writeString(dir.resolve("dataflow.url"), url + "\n"));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
