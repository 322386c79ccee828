package com.btrade.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.CRC32;

/**
 * The JVM's archive of the classes of a jar, as who makes it and who launches the jar agree on it: {@code <name>.jsa} beside
 * {@code <name>.jar}, with its CRC-32 in hex in {@code <name>.jsa.crc}, whose time is that of the last use. The JVM itself
 * passes over an archive of another jar, but dies of one that was cut short or overwritten.
 *
 * @param file the archive
 */
public record ClassArchive(Path file) {
    private static final int BUFFER = 1 << 16;

    /** That of a jar, whether it is there or not. */
    public static ClassArchive of(Path jar) {
        Path whole = jar.toAbsolutePath();
        return new ClassArchive(
                whole.resolveSibling(whole.getFileName().toString().replaceFirst("\\.jar$", "") + ".jsa"));
    }

    private Path crcFile() {
        return file.resolveSibling(file.getFileName() + ".crc");
    }

    /** Whether one was made here once; what is left of it may not be whole. */
    public boolean isThere() {
        return Files.exists(crcFile());
    }

    /** Whether it is there as it was made. */
    public boolean isWhole() throws IOException {
        return Files.exists(file)
                && Files.exists(crcFile())
                && Files.readString(crcFile()).strip().equals(crc());
    }

    /** Notes the checksum of one that was just made. */
    public void seal() throws IOException {
        Files.writeString(crcFile(), crc());
    }

    /** Puts it in another's place, the checksum last: with that of another archive, or none, a job starts without. */
    public void moveTo(ClassArchive other) throws IOException {
        Files.move(file, other.file, StandardCopyOption.ATOMIC_MOVE);
        Files.move(crcFile(), other.crcFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Notes that it is used now. */
    public void use() throws IOException {
        Files.setLastModifiedTime(crcFile(), FileTime.from(Instant.now()));
    }

    /** When it was made or used last. */
    public Instant usedAt() throws IOException {
        return Files.getLastModifiedTime(crcFile()).toInstant();
    }

    private String crc() throws IOException {
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
