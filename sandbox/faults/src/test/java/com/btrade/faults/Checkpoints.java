package com.btrade.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The streams' checkpoints, on a small disk of their own where mounting one is permitted. */
final class Checkpoints implements AutoCloseable {
    private static final int DISK_MIB = 24;

    private final Path dir;
    private final boolean mounted;

    private Checkpoints(Path dir, boolean mounted) {
        this.dir = dir;
        this.mounted = mounted;
    }

    static Checkpoints in(Path dir) throws IOException, InterruptedException {
        Files.createDirectories(dir);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MIB + "m", "tmpfs", dir.toString());
        return new Checkpoints(dir, mounted);
    }

    Path dir() {
        return dir;
    }

    /** How a full disk is made here. */
    String fullDisk() {
        return mounted ? "disk full (tmpfs)" : "disk full (a directory that refuses)";
    }

    /** Leaves no room for a stream's next batch; closing what is returned makes room. */
    AutoCloseable fill(String stream) throws IOException {
        return mounted ? fillDisk() : refuse(dir.resolve(stream).resolve("offsets"));
    }

    private AutoCloseable fillDisk() throws IOException {
        Path ballast = dir.resolve("ballast");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // Now it is full.
            return () -> Files.delete(ballast);
        }
    }

    /** Nothing can be made in /proc. */
    private static AutoCloseable refuse(Path offsets) throws IOException {
        Path aside = offsets.resolveSibling("offsets.aside");
        Files.move(offsets, aside);
        Files.createSymbolicLink(offsets, Path.of("/proc"));
        return () -> {
            Files.delete(offsets);
            Files.move(aside, offsets);
        };
    }

    /** Loses the checkpoint of a stream. */
    void lose(String stream) throws IOException {
        Directories.delete(dir.resolve(stream));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (mounted) {
            unmount(dir);
        }
    }

    static void unmount(Path dir) throws IOException, InterruptedException {
        if (Files.exists(dir)) {
            run("umount", dir.toAbsolutePath().toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
