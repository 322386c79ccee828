package com.btrade.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The Chromium of this machine, for tests of pages. */
public final class InstalledBrowser {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private InstalledBrowser() {}

    /** What {@code BTRADE_BROWSER} names, else the first of the known names on the path. */
    public static Optional<Path> find() {
        String chosen = System.getenv("BTRADE_BROWSER");
        if (chosen != null) {
            return Optional.of(Path.of(chosen));
        }
        List<String> folders = Arrays.asList(System.getenv("PATH").split(File.pathSeparator, -1));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
