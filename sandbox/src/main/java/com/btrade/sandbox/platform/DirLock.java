package com.btrade.sandbox.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a second platform off a directory that is in use, and says whose process uses it. */
final class DirLock implements AutoCloseable {
    private static final String FILE = "platform.lock";

    private final FileChannel channel;

    private DirLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the directory, or says who has it. */
    static DirLock take(Path dir) throws IOException {
        Files.createDirectories(dir);
        FileChannel channel = FileChannel.open(dir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException(
                    "Cannot start: the platform is up on " + dir
                            + " already. Stop it with ./btrade down, or choose another directory with BTRADE_HOME (该目录上平台已在运行)");
        }
        channel.truncate(0)
                .write(StandardCharsets.US_ASCII.encode(
                        Long.toString(ProcessHandle.current().pid())));
        return new DirLock(channel);
    }

    /** The process that has the directory, if one has. */
    static Optional<ProcessHandle> holder(Path dir) throws IOException {
        Path file = dir.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (tryLock(channel) != null) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
