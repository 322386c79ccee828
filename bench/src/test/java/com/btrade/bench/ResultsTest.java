package com.btrade.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultsTest {
    @Test
    void tellsTheMedianOfAFigureItsSpreadAndWhetherItsGoalIsMet() {
        List<Measured> figures = Stream.of(
                        "send\tshare of the bound\t0.7\tx\t>= 0.8",
                        "send\tshare of the bound\t0.9\tx\t>= 0.8",
                        "send\tshare of the bound\t0.85\tx\t>= 0.8",
                        "click\tp99\t1987\tms\t<= 1000",
                        "click\tbulk\t22372\t1/s\t-")
                .map(Measured::parse)
                .toList();

        assertThat(Results.table(figures)).isEqualToNormalizingNewlines("""
                | bench | figure | value | spread | unit | goal | |
                |---|---|---|---|---|---|---|
                | send | share of the bound | 0.85 | 0.7 to 0.9 | x | >= 0.8 | met |
                | click | p99 | 1987 |  | ms | <= 1000 | **missed** |
                | click | bulk | 22372 |  | 1/s |  |  |
                """);
    }

    @Test
    void refusesALineThatIsNoFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> Measured.parse("send\t0.7"));
    }
}
