package com.btrade.dataflow.dashboard;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The files that the tasks of one machine write their output to: {@code <root>/<number>/<launch id>/std*.log}. */
final class TaskLogs {
    /** A launch id is a task's name and a UUID: nothing that leads out of the directory. */
    private static final Pattern LAUNCH_ID = Pattern.compile("[\\w][\\w.-]*");

    private final Path root;
    private final int shownBytes;

    TaskLogs(Path root, int shownBytes) {
        this.root = root;
        this.shownBytes = shownBytes;
    }

    /** What the launched task wrote, errors last; empty if it was not launched here or its files were cleaned up. */
    Optional<String> read(String launchId) {
        return directory(launchId)
                .map(directory -> tail(directory.resolve("stdout.log")) + tail(directory.resolve("stderr.log")));
    }

    /** Removes the files of a launched task. */
    void delete(String launchId) {
        Optional<Path> directory = directory(launchId);
        if (directory.isPresent()) {
            try {
                FileSystemUtils.deleteRecursively(directory.get().getParent());
            } catch (IOException e) {
                throw new UncheckedIOException("Failed to delete " + directory.get(), e);
            }
        }
    }

    private Optional<Path> directory(String launchId) {
        if (!LAUNCH_ID.matcher(launchId).matches() || !Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> numbers = Files.newDirectoryStream(root)) {
            for (Path number : numbers) {
                Path directory = number.resolve(launchId);
                if (Files.isDirectory(directory)) {
                    return Optional.of(directory);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
    }

    private String tail(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long skipped = Math.max(0, bytes.length() - shownBytes);
            byte[] last = new byte[(int) (bytes.length() - skipped)];
            bytes.seek(skipped);
            bytes.readFully(last);
            String text = new String(last, StandardCharsets.UTF_8);
            return skipped == 0
                    ? text
                    : "... 前面省略 " + skipped + " bytes left out, all of it is in " + file + "\n" + text;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
