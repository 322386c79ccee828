package com.btrade.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What programs have left in files, to look for what must not stand there. */
final class Texts {
    private Texts() {}

    /** Everything below a directory. */
    static String in(Path directory) throws IOException {
        return in(directory, any -> true);
    }

    /** Of such files below a directory; whatever is no text is taken byte by byte. */
    static String in(Path directory, Predicate<Path> such) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).filter(such).toList()) {
                texts.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts.toString();
    }
}
