package com.btrade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedNamesTest {
    /** Each of these is asked for in the test of the part that tells it. */
    private static final List<String> TOLD = List.of(
            "btrade_gateway_", "btrade_line_", "btrade_stream_", "btrade_ingress_", "btrade_job_", "btrade_schedule_");

    @Test
    void knowsWhoTellsEveryMetricThatIsAskedFor() {
        assertThat(WatchedNames.beginningWith("btrade_"))
                .hasSizeGreaterThan(20)
                .allMatch(name -> TOLD.stream().anyMatch(name::startsWith), "told by a tested part");
    }

    @Test
    void findsWhatIsMissing() {
        assertThat(WatchedNames.missing("btrade_schedule_", "btrade_schedule_failed{a=\"b\"} 0.0\n"))
                .containsExactly("btrade_schedule_late_seconds");
    }
}
