package com.btrade.stream.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A file written again and again while the app runs: its age tells a probe, where no port can be asked. */
final class Heartbeat {
    private final String file;

    /** With an empty name it does nothing. */
    Heartbeat(String file) {
        this.file = file;
    }

    void beat() {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(Path.of(file), Instant.now() + System.lineSeparator());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write the heartbeat of BTRADE_HEARTBEAT: " + file, e);
        }
    }
}
