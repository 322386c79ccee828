package com.btrade.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExpositionTest {
    @Test
    void addsCountsSumsAndBucketsOfSeveralProcesses() {
        assertThat(Exposition.of(worker(3).text())
                        .and(Exposition.of(worker(5).text()))
                        .text())
                .contains(
                        "# TYPE btrade_sent_total counter\nbtrade_sent_total{channel=\"sms\"} 8.0\n",
                        "btrade_call_seconds_count{channel=\"sms\"} 2.0\n",
                        "btrade_call_seconds_sum{channel=\"sms\"} 8.0\n",
                        "btrade_call_seconds_bucket{channel=\"sms\",le=\"4.0\"} 1.0\n",
                        "btrade_call_seconds_bucket{channel=\"sms\",le=\"+Inf\"} 2.0\n",
                        "btrade_in_flight{channel=\"sms\"} 8.0\n",
                        "btrade_call_seconds_max{channel=\"sms\"} 5.0\n")
                .containsOnlyOnce("# TYPE btrade_call_seconds histogram");
    }

    @Test
    void keepsTheStateOfTheFirst() {
        Watch own = worker(1);
        own.gauge("btrade.line.stopped", Tags.of("line", "wechat"));
        Watch other = worker(1).withMemory();
        other.gauge("btrade.line.stopped", Tags.of("line", "wechat")).set(1);
        assertThat(Exposition.of(own.text()).and(Exposition.of(other.text())).text())
                .contains("btrade_line_stopped{line=\"wechat\"} 0.0\n");
        assertThat(Exposition.of(other.text()).joinable().text())
                .contains("btrade_sent_total{channel=\"sms\"} 1.0\n", "btrade_in_flight", "_seconds_max")
                .doesNotContain("jvm_", "btrade_line_stopped");
    }

    @Test
    void knowsWhatStaysTrueWhenItsProcessIsGone() {
        assertThat(Exposition.of(worker(2).text()).lasting().text())
                .contains("btrade_sent_total{", "btrade_call_seconds_count{")
                .doesNotContain("btrade_in_flight", "_max");
    }

    @Test
    void takesUpWhatOnlyTheOtherHas() {
        Exposition none = Exposition.of(new Watch().text());
        assertThat(none.isEmpty()).isTrue();
        Exposition joined = none.and(Exposition.of(worker(4).text()));
        assertThat(joined.text())
                .contains("# TYPE btrade_sent_total counter\nbtrade_sent_total{channel=\"sms\"} 4.0\n");
        assertThat(joined.isEmpty()).isFalse();
    }

    @Test
    void readsWhatItWrites() {
        Watch watch = worker(7).withMemory();
        watch.registry().gauge("btrade.endless", Double.POSITIVE_INFINITY);
        watch.registry().gauge("btrade.nothing", Double.NaN);
        String text = Exposition.of(watch.text()).text();
        assertThat(text).contains("btrade_endless Inf\n", "btrade_nothing NaN\n", "jvm_memory_used_bytes{");
        assertThat(Exposition.of(text).text()).isEqualTo(text);
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatIllegalArgumentException().isThrownBy(() -> Exposition.of("btrade_sent_total"));
        assertThatIllegalArgumentException().isThrownBy(() -> Exposition.of("btrade_sent_total many"));
        assertThatIllegalArgumentException().isThrownBy(() -> Exposition.of("# TYPE btrade_sent_total"));
    }

    @Property(tries = 100)
    void comesToTheSameInAnyOrder(@ForAll @Size(min = 1, max = 6) List<@IntRange(max = 1_000) Integer> counts) {
        Exposition ahead = Exposition.empty();
        Exposition back = Exposition.empty();
        for (int count : counts) {
            Exposition one = Exposition.of(worker(count).text());
            ahead = ahead.and(one);
            back = one.and(back);
        }
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        assertThat(ahead.text()).isEqualTo(back.text()).contains("btrade_sent_total{channel=\"sms\"} " + all + ".0\n");
    }

    /** One that has sent so many, in one call of as many seconds, and sends as many. */
    private static Watch worker(int sent) {
        Watch watch = new Watch();
        watch.registry().counter("btrade.sent", "channel", "sms").increment(sent);
        Timer.builder("btrade.call")
                .tags("channel", "sms")
                .serviceLevelObjectives(Duration.ofSeconds(4))
                .register(watch.registry())
                .record(Duration.ofSeconds(sent));
        watch.gauge("btrade.in.flight", Tags.of("channel", "sms")).set(sent);
        return watch;
    }
}
