package com.btrade.sandbox.yaoyy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of the reference data, which is where names of both databases come from. */
final class ReferenceRows {
    private ReferenceRows() {}

    /** The cells of each row below the heading. */
    static List<String[]> of(String resource) {
        try (InputStream in = ReferenceRows.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("Cannot find " + resource + " in a jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
