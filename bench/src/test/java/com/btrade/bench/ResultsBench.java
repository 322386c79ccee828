package com.btrade.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ends {@code ./mvnw -Pbench verify}: what the benches before it have measured becomes {@code bench/RESULTS.md}. */
class ResultsBench {
    private static final Path ROOT = Path.of("..");
    private static final Path FIGURES = Path.of("target", "bench", "figures.tsv");
    private static final int DEPTH = 3;

    @Test
    void writesWhatWasMeasured() throws IOException, InterruptedException {
        List<Measured> measured = new ArrayList<>();
        for (Path file : files()) {
            Files.readAllLines(file).stream().map(Measured::parse).forEach(measured::add);
        }
        assertThat(measured).as("figures that the benches have left").isNotEmpty();

        Files.writeString(Path.of("RESULTS.md"), """
                # What was measured

                `./mvnw -Pbench verify` measures and writes this file. A goal is a ratio where it can be, both sides measured in
                one run on one machine; a value without a goal is what a ratio is made of.

                %s

                %s""".formatted(Machine.described(), Results.table(measured)));

        for (Path file : files()) {
            Files.move(file, file.resolveSibling("told.tsv"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Those of the run that ends here: they are put aside once they are told. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> directories = Files.find(ROOT, DEPTH, (path, attributes) -> attributes.isDirectory())) {
            return directories
                    .map(directory -> directory.resolve(FIGURES))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}
