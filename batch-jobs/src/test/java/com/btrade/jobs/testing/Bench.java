package com.btrade.jobs.testing;

import com.btrade.sandbox.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What measurements need: how long a step took, and a place for figures. */
public final class Bench {
    private static final Logger log = LoggerFactory.getLogger(Bench.class);

    private Bench() {}

    /** What the last step of that name took, in seconds: what a program needs to come up is not the step's. */
    public static double secondsOf(Space space, String step) {
        return Database.of(space.jobRepositoryUrl(), space)
                .sql("""
                        SELECT TIMESTAMPDIFF(MICROSECOND, START_TIME, END_TIME) / 1e6 FROM BATCH_STEP_EXECUTION
                        WHERE STEP_NAME = ? ORDER BY STEP_EXECUTION_ID DESC LIMIT 1""")
                .param(step)
                .query(Double.class)
                .single();
    }

    /** Adds a line to a report below {@code target/bench}. */
    public static void report(String name, String format, Object... figures) {
        String line = String.format(Locale.ROOT, format, figures);
        log.info(line);
        try {
            Path report = Files.createDirectories(Path.of("target", "bench")).resolve(name + ".md");
            Files.writeString(report, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
