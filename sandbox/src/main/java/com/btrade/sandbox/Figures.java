package com.btrade.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The figures of one benchmark: each is logged as {@code BENCH name | figure | value | unit | goal text} and appended, with
 * tabs between the five, to {@code target/bench/figures.tsv} of the module that measured it. The last line of a figure counts.
 */
public final class Figures {
    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final MathContext DIGITS = new MathContext(4);
    private static final String NO_GOAL = "-";

    private final String bench;
    private final Path file;

    private Figures(String bench, Path file) {
        this.bench = bench;
        this.file = file;
    }

    /** Those of the bench of that name, in the module at work. */
    public static Figures of(String bench) {
        return in(Path.of("target", "bench"), bench);
    }

    static Figures in(Path directory, String bench) {
        return new Figures(word(bench), directory.resolve("figures.tsv"));
    }

    /** A figure that has no goal of its own, such as one that a ratio is made of. */
    public Figures tell(String figure, double value, String unit) {
        return tell(figure, value, unit, NO_GOAL);
    }

    /**
     * A figure and what it ought to be.
     *
     * @param unit such as {@code ms}, or {@code x} for a ratio
     * @param goal such as {@code >= 0.8}
     */
    public Figures tell(String figure, double value, String unit, String goal) {
        List<String> cells = List.of(bench, word(figure), text(value), word(unit), word(goal));
        log.info("BENCH {} | {} | {} | {} | goal {}", cells.toArray());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, String.join("\t", cells) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Failed to keep a figure in " + file, e);
        }
        return this;
    }

    /** Four digits that count, and none of a whole number is lost. */
    private static String text(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.precision() - exact.scale() >= DIGITS.getPrecision()
                ? exact.setScale(0, RoundingMode.HALF_UP).toPlainString()
                : exact.round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String word(String text) {
        if (text.isBlank() || text.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '|')) {
            throw new IllegalArgumentException("Invalid word of a figure: '" + text + "'");
        }
        return text;
    }
}
