package com.btrade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
    @Test
    void keepsEveryFigureOnALineOfItsOwn(@TempDir Path directory) {
        Figures.in(directory, "send")
                .tell("share of the bound", 0.91234, "x", ">= 0.8")
                .tell("sent", 1_234_567.8, "1/s")
                .tell("took", 0.000123456, "s");

        assertThat(directory.resolve("figures.tsv")).hasContent("""
                send\tshare of the bound\t0.9123\tx\t>= 0.8
                send\tsent\t1234568\t1/s\t-
                send\ttook\t0.0001235\ts\t-""");
    }

    @Test
    void refusesAWordThatWouldBreakTheTable(@TempDir Path directory) {
        Figures figures = Figures.in(directory, "send");

        assertThatIllegalArgumentException().isThrownBy(() -> figures.tell("a\tb", 1, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> figures.tell("a|b", 1, "x"));
    }
}
