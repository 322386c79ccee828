package com.btrade.sandbox.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A platform that is up, as far as others see: it has its directory, and a program that runs. */
final class Occupant {
    private Occupant() {}

    public static void main(String[] arguments) throws Exception {
        Path dir = Path.of(arguments[0]);
        Settings settings = new Settings(dir, dir, Map.of(), 1);
        try (Closer closer = new Closer().atExit()) {
            closer.add(settings.occupy());
            closer.add(Program.start("sleeper", settings.logs(), List.of("sleep", "600"), Map.of()));
            System.out.println("up");
            Thread.sleep(600_000);
        }
    }
}
