package com.btrade.dataflow.client;

import com.btrade.dataflow.client.Commands.Said;
import com.btrade.sandbox.Home;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes archives of the jobs' classes as {@code ./btrade archive} does, each test in a folder of its own. */
final class Archives {
    private Archives() {}

    static Path builtJar() {
        return Home.root().resolve("batch-jobs/target/btrade-batch-jobs.jar");
    }

    /** A process that makes one and prints the address of the program. */
    static Process making(Path jar, Path into) throws IOException {
        return new ProcessBuilder(List.of(
                        Home.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Home.sandboxClassPath(),
                        "com.btrade.sandbox.cli.Btrade",
                        "archive",
                        "--jar",
                        jar.toString(),
                        "--into",
                        into.toAbsolutePath().toString()))
                .redirectErrorStream(true)
                .start();
    }

    /** Waits for it and returns the program. */
    static Path made(Process making) throws IOException, InterruptedException {
        String said;
        try (InputStream out = making.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        if (making.waitFor() != 0) {
            throw new IllegalStateException("Failed to make an archive:\n" + said);
        }
        return Path.of(URI.create(said.substring(said.lastIndexOf('\n') + 1)));
    }

    static Path archive(Path program) {
        return program.resolveSibling("btrade-batch-jobs.jsa");
    }

    /** Registers the tasks with this program, and no schedule: what fires by itself would be in the way. */
    static Said register(Commands commands, Path program) throws IOException {
        Path own = Files.createTempDirectory("definitions");
        Path files = Home.root().resolve("dataflow/definitions");
        for (String file : List.of("apps.yml", "tasks.yml")) {
            Files.copy(files.resolve(file), own.resolve(file));
        }
        Files.writeString(own.resolve("schedules.yml"), "schedules: []\n");
        return commands.run(
                "register",
                "--definitions",
                own.toString(),
                "--jar",
                program.toUri().toString());
    }

    /** As one of an earlier jar, last used so long ago. */
    static Path earlierFolder(Path folder, Duration ago) throws IOException {
        Path crc = Files.writeString(Files.createDirectories(folder).resolve("btrade-batch-jobs.jsa.crc"), "0");
        Files.setLastModifiedTime(crc, FileTime.from(Instant.now().minus(ago)));
        return folder;
    }

    /** The built jar with one file more. */
    static Path changedJar(Path to) throws IOException {
        try (ZipFile built = new ZipFile(builtJar().toFile());
                ZipOutputStream changed = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : built.stream().toList()) {
                // Libraries in it are stored as they are, with their size and checksum: the loader reads them in place.
                changed.putNextEntry(new ZipEntry(entry));
                try (InputStream content = built.getInputStream(entry)) {
                    content.transferTo(changed);
                }
            }
            changed.putNextEntry(new ZipEntry("BOOT-INF/classes/changed.txt"));
        }
        return to;
    }
}
