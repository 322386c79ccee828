package com.btrade.dataflow.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JVM's archive of the classes of a jar: {@code <name>.jsa} beside {@code <name>.jar}, with its CRC-32 in hex in {@code
 * <name>.jsa.crc}. The JVM itself passes over an archive of another jar, but dies of one that was cut short or overwritten.
 */
final class ClassArchive {
    private static final Logger log = LoggerFactory.getLogger(ClassArchive.class);

    private static final int BUFFER = 1 << 16;

    private ClassArchive() {}

    /** The archive of a jar, if there is one, it is whole, and its path has no blank, at which the deployer would cut it. */
    static Optional<Path> beside(Path jar) throws IOException {
        Path whole = jar.toAbsolutePath();
        String name = whole.getFileName().toString().replaceFirst("\\.jar$", "");
        Path archive = whole.resolveSibling(name + ".jsa");
        Path crc = whole.resolveSibling(name + ".jsa.crc");
        boolean usable = Files.exists(archive)
                && Files.exists(crc)
                && !archive.toString().contains(" ")
                && Files.readString(crc).strip().equals(crc(archive));
        return usable ? Optional.of(archive) : Optional.empty();
    }

    /** Lets whoever clears folders of earlier jars see that this one is in use; one that may not be written is left alone. */
    static void markUsed(Path archive) {
        try {
            Files.setLastModifiedTime(
                    archive.resolveSibling(archive.getFileName() + ".crc"), FileTime.from(Instant.now()));
        } catch (IOException e) {
            log.debug("Cannot mark {} as used: {}", archive, e.toString());
        }
    }

    private static String crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return Long.toHexString(crc.getValue());
    }
}
