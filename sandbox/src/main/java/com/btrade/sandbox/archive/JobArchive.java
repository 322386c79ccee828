package com.btrade.sandbox.archive;

import com.btrade.model.ClassArchive;
import com.btrade.sandbox.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the jobs' program lies unpacked with the archive of its classes: a folder for each jar and JVM, so that a job that
 * runs keeps the files it started with. One process at a time makes it. Folders of earlier jars go once they are not used.
 */
public final class JobArchive {
    private static final String JAR = "btrade-batch-jobs.jar";
    private static final String LOCK = ".lock";
    private static final int KEPT = 3;

    /** Daily schedules launch what is registered, and each launch marks the folder as used. */
    private static final Duration IN_USE = Duration.ofDays(2);

    private final Path jar;
    private final Path dir;

    /**
     * @param jar what the build made
     * @param dir holds the folders
     */
    public JobArchive(Path jar, Path dir) {
        this.jar = jar.toAbsolutePath();
        this.dir = dir.toAbsolutePath();
    }

    /** That of the jar that the build left in a checkout. */
    public static JobArchive ofBuild(Path home) {
        Path target = home.resolve("batch-jobs/target");
        return new JobArchive(target.resolve(JAR), target.resolve("launch"));
    }

    /** The program to start, if it was made of this jar for this JVM and the archive is whole. */
    public Optional<Path> made() throws IOException {
        Path folder = folder();
        return archive(folder).isWhole() ? Optional.of(folder.resolve(JAR)) : Optional.empty();
    }

    /** Makes what is not there or not whole, which takes a training run of the jobs, and returns the program to start. */
    public Path make() throws Exception {
        try (FileChannel lock = FileChannel.open(
                Files.createDirectories(dir).resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            Optional<Path> made = made();
            return made.isPresent() ? made.get() : makeAnew();
        }
    }

    private Path makeAnew() throws Exception {
        Path draft = Files.createTempDirectory(dir, ".draft-");
        try {
            // Unpacked to where it stays before it is trained: an archive knows its jars by their paths.
            Path program = unpacked(draft);
            ClassArchive archive = archive(draft);
            Training.of(program, archive.file()).in(draft.resolve("stores"));
            archive.seal();
            archive.moveTo(ClassArchive.of(program));
        } finally {
            delete(draft);
        }
        deleteOld();
        return folder().resolve(JAR);
    }

    private Path folder() throws IOException {
        return dir.resolve(ProgramKey.of(jar));
    }

    private Path unpacked(Path draft) throws IOException, InterruptedException {
        Path folder = folder();
        if (!Files.exists(folder)) {
            Path unpacked = draft.resolve("program");
            Tool.run(
                    draft.resolve("unpacking.log"),
                    List.of(
                            Home.java(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            unpacked.toString()));
            Files.move(unpacked.resolve(jar.getFileName()), unpacked.resolve(JAR));
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder.resolve(JAR);
    }

    private record Used(Path folder, Instant at) {}

    private void deleteOld() throws IOException {
        List<Used> folders = new ArrayList<>();
        try (Stream<Path> found = Files.list(dir)) {
            for (Path folder : found.filter(one -> archive(one).isThere()).toList()) {
                folders.add(new Used(folder, archive(folder).usedAt()));
            }
        }
        folders.sort(Comparator.comparing(Used::at).reversed());
        Instant unused = Instant.now().minus(IN_USE);
        for (Used old : folders.subList(Math.min(KEPT, folders.size()), folders.size())) {
            if (old.at().isBefore(unused)) {
                delete(old.folder());
            }
        }
    }

    private static ClassArchive archive(Path folder) {
        return ClassArchive.of(folder.resolve(JAR));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
