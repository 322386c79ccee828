package com.btrade.sandbox.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second platform off a directory that is in use. */
public final class DirLock implements AutoCloseable {
    private final FileChannel channel;

    private DirLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the directory, or says who has it. */
    public static DirLock take(Path dir) throws IOException {
        Files.createDirectories(dir);
        FileChannel channel =
                FileChannel.open(dir.resolve("platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException("Cannot start: the platform is up on " + dir
                    + " already. Stop it or choose another directory with BTRADE_HOME (该目录上平台已在运行)");
        }
        return new DirLock(channel);
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
