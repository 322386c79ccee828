package com.btrade.sandbox.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * What the simulated people have done, in a file, so that a second demo on the same directory repeats nothing.
 *
 * <p>A deed is written down before it is done and again when it is done: one that a crash left open may or may not have
 * been counted, is never repeated, and is told apart when the books are compared.
 */
final class Diary implements AutoCloseable {
    private final Set<String> begun = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final BufferedWriter file;

    Diary(Path path) throws IOException {
        if (Files.exists(path)) {
            Files.readAllLines(path).forEach(this::remember);
        }
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Whether the deed may be done now: it was never begun. */
    synchronized boolean begin(String deed) throws IOException {
        if (!begun.add(deed)) {
            return false;
        }
        write("begun " + deed);
        return true;
    }

    synchronized void done(String deed) throws IOException {
        done.add(deed);
        write("done " + deed);
    }

    /** How many deeds of a kind, by the first word of their names, were done for certain. */
    synchronized long made(String kind) {
        return count(done, kind);
    }

    /** How many were begun and never confirmed. */
    synchronized long open(String kind) {
        return count(begun, kind) - count(done, kind);
    }

    private static long count(Set<String> deeds, String kind) {
        return deeds.stream().filter(deed -> deed.startsWith(kind + " ")).count();
    }

    private void remember(String line) {
        int space = line.indexOf(' ');
        Set<String> page = line.startsWith("done") ? done : begun;
        page.add(line.substring(space + 1));
    }

    private void write(String line) throws IOException {
        file.write(line);
        file.newLine();
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
