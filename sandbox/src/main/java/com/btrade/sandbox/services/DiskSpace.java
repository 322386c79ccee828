package com.btrade.sandbox.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to start where the disk is too full: a broker or database that runs out of disk loses its files. */
public final class DiskSpace {
    private static final long MIB = 1024L * 1024;

    private DiskSpace() {}

    /** Makes sure that {@code mebibytes} MiB are free where a directory is. */
    public static void require(Path dir, long mebibytes) throws IOException {
        long free = Files.getFileStore(dir).getUsableSpace() / MIB;
        if (free < mebibytes) {
            throw new IllegalStateException("Cannot start: only " + free + " MiB are free where " + dir + " is, "
                    + mebibytes + " MiB are needed. Free some disk or choose another directory with BTRADE_HOME"
                    + " (磁盘空间不足，请清理或用 BTRADE_HOME 换一个目录)");
        }
    }
}
