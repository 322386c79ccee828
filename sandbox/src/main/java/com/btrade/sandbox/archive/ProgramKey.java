package com.btrade.sandbox.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells one jar on one JVM from every other: an archive of classes is of use to that pair only. */
final class ProgramKey {
    private static final int HEX_DIGITS = 16;

    private ProgramKey() {}

    /**
     * Digests names, sizes and checksums of what is in the jar, which is as good as its 70 MB and takes a few milliseconds,
     * and the version of the JVM that this one is.
     */
    static String of(Path jar) throws IOException {
        MessageDigest digest = sha256();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(entry.getSize())
                        .putLong(entry.getCrc())
                        .flip());
            }
        }
        for (String name : new String[] {"java.vm.name", "java.vm.vendor", "java.vm.version", "java.home", "os.arch"}) {
            digest.update(System.getProperty(name, "").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find SHA-256", e);
        }
    }
}
