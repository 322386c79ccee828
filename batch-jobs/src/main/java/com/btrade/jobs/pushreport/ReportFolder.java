package com.btrade.jobs.pushreport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The directory of reports; a file in it is whole or the one of before. */
final class ReportFolder {
    private final Path dir;

    ReportFolder(Path dir) {
        this.dir = dir.toAbsolutePath().normalize();
    }

    /** Writes a file in place of one of that name, and returns it. */
    Path write(String name, String text) {
        Path file = dir.resolve(name);
        try {
            Files.createDirectories(dir);
            Path half = dir.resolve(name + ".tmp");
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ReportFolderException(file, e);
        }
        return file;
    }
}
