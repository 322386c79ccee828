package com.btrade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what the build made, from whichever folder of the checkout a program was started in. */
public final class Home {
    private Home() {}

    /** The top folder of the checkout. */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("sandbox"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "Cannot find the checkout of Btrade above " + start + ": start in a folder of it");
    }

    /** The class path of the sandbox's own process: everything real is started with it. */
    public static String sandboxClassPath() {
        Path target = root().resolve("sandbox/target");
        try {
            return target.resolve("classes") + ":"
                    + Files.readString(target.resolve("sandbox.classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot find what the build made: run ./mvnw -DskipTests package", e);
        }
    }

    /** The java program this one runs on. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
