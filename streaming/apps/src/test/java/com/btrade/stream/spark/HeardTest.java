package com.btrade.stream.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.watch.Watch;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeardTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final Heard heard = new Heard();

    @Test
    void addsWhatExecutorsCounted() {
        heard.hear("0", executor(3), NOW);
        heard.hear("1", executor(4), NOW);
        assertThat(heard.at(NOW).text()).contains("btrade_sent_total 7.0", "btrade_in_flight 2.0");
    }

    @Test
    void countsNothingTwiceOfAnExecutorThatSpeaksAgain() {
        heard.hear("0", executor(3), NOW);
        heard.hear("0", executor(5), NOW.plusSeconds(2));
        heard.hear("0", executor(5), NOW.plusSeconds(4));
        assertThat(heard.at(NOW.plusSeconds(4)).text()).contains("btrade_sent_total 5.0");
    }

    @Test
    void keepsWhatADeadOneCountedButNotWhatItWasDoing() {
        heard.hear("0", executor(3), NOW);
        Instant later = NOW.plus(Heard.SILENCE).plusMillis(1);
        heard.hear("1", executor(4), later);
        assertThat(heard.at(later).text()).contains("btrade_sent_total 7.0", "btrade_in_flight 1.0");
    }

    @Test
    void knowsOneThatWasTakenForDeadAgain() {
        heard.hear("0", executor(3), NOW);
        Instant later = NOW.plusSeconds(3600);
        heard.hear("0", executor(4), later);
        assertThat(heard.at(later).text()).contains("btrade_sent_total 4.0", "btrade_in_flight 1.0");
    }

    @Test
    void keepsTheSumOfVeryManyAndCountsNoneOfThemTwice() {
        int executors = Heard.REMEMBERED + 3;
        for (int executor = 0; executor < executors; executor++) {
            heard.hear(Integer.toString(executor), executor(1), NOW.plusSeconds(executor));
        }
        Instant end = NOW.plusSeconds(executors);
        heard.hear("0", executor(1), end);
        heard.hear("0", executor(2), end);

        assertThat(heard.at(end).text()).contains("btrade_sent_total %d.0".formatted(executors));
    }

    @Test
    void hasNothingToTellBeforeAnybodySpoke() {
        assertThat(heard.at(NOW).isEmpty()).isTrue();
    }

    private static String executor(int sent) {
        Watch watch = new Watch();
        watch.registry().counter("btrade.sent").increment(sent);
        watch.gauge("btrade.in.flight", Tags.empty()).set(1);
        return watch.text();
    }
}
