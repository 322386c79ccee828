package com.btrade.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The time of programs that live through other days than the machine: its own, moved by the milliseconds that a file
 * says, looked at every now and then. For a sandbox only; without the variable there is none.
 */
public final class SandboxClock extends Clock {
    /** Names the file. */
    public static final String VARIABLE = "BTRADE_SANDBOX_CLOCK";

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Path file;
    private final Clock machine;
    private volatile long millis;
    private volatile long lastLook;

    private SandboxClock(Path file, Clock machine) {
        this.file = file;
        this.machine = machine;
        look();
    }

    /** The clock of a program: the machine's, unless the environment names a file. */
    public static Clock in(Map<String, String> environment) {
        String file = environment.getOrDefault(VARIABLE, "");
        return file.isBlank() ? Clock.systemUTC() : of(Path.of(file));
    }

    /**
     * The clock of a file.
     *
     * @throws IllegalStateException if it holds no number
     */
    public static Clock of(Path file) {
        return new SandboxClock(file, Clock.systemUTC());
    }

    @Override
    public Instant instant() {
        if (System.nanoTime() - lastLook > BETWEEN_LOOKS) {
            look();
        }
        return machine.instant().plusMillis(millis);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SandboxClock(file, machine.withZone(zone));
    }

    private void look() {
        try {
            millis = Long.parseLong(Files.readString(file).strip());
            lastLook = System.nanoTime();
        } catch (IOException | NumberFormatException e) {
            throw new IllegalStateException(
                    "Cannot tell the time of the sandbox from " + file + ", the file of " + VARIABLE, e);
        }
    }
}
