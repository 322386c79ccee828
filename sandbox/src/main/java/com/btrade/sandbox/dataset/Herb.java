package com.btrade.sandbox.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A herb of daily trade, as a buyer may write it.
 *
 * @param aliases other names of it in use, may be empty
 */
public record Herb(String name, List<String> aliases, List<String> specifications, List<String> origins) {
    private static final String RESOURCE = "/dataset/herbs.tsv";

    /** All of the list, the most traded first. */
    public static List<Herb> all() {
        try (InputStream in = Herb.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("Cannot find " + RESOURCE + " in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(Herb::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Herb of(String line) {
        String[] cells = line.split("\t", -1);
        return new Herb(cells[0], csv(cells[1]), csv(cells[2]), csv(cells[3]));
    }

    private static List<String> csv(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
    }
}
