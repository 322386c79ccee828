package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.CronExpression;

class CronTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    // A Wednesday.
    private static final Instant NOW = Instant.parse("2026-11-25T02:10:30Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/15 * * * *            | 2026-11-25T10:15:00 2026-11-25T10:30:00 2026-11-25T10:45:00",
                "0 7-21/2 * * *          | 2026-11-25T11:00:00 2026-11-25T13:00:00 2026-11-25T15:00:00",
                "0 10 * * *              | 2026-11-26T10:00:00 2026-11-27T10:00:00 2026-11-28T10:00:00",
                "30 9 * * MON-FRI        | 2026-11-26T09:30:00 2026-11-27T09:30:00 2026-11-30T09:30:00",
                "30 9 * * 1-5            | 2026-11-26T09:30:00 2026-11-27T09:30:00 2026-11-30T09:30:00",
                "0 30 9 ? * 1-5          | 2026-11-26T09:30:00 2026-11-27T09:30:00 2026-11-30T09:30:00",
                "0 0 * * 0               | 2026-11-29T00:00:00 2026-12-06T00:00:00 2026-12-13T00:00:00",
                "0 0 * * 7               | 2026-11-29T00:00:00 2026-12-06T00:00:00 2026-12-13T00:00:00",
                "0 0 0 * * 7             | 2026-11-29T00:00:00 2026-12-06T00:00:00 2026-12-13T00:00:00",
                "0 0 * * fri-sun         | 2026-11-27T00:00:00 2026-11-28T00:00:00 2026-11-29T00:00:00",
                "0 0 * * 6,7             | 2026-11-28T00:00:00 2026-11-29T00:00:00 2026-12-05T00:00:00",
                "0 0 * * */2             | 2026-11-26T00:00:00 2026-11-28T00:00:00 2026-11-29T00:00:00",
                "0 0 * * 5/2             | 2026-11-27T00:00:00 2026-12-04T00:00:00 2026-12-11T00:00:00",
                "0 0 0 ? * 5#3           | 2026-12-18T00:00:00 2027-01-15T00:00:00 2027-02-19T00:00:00",
                "0 0 0 ? * 5L            | 2026-11-27T00:00:00 2026-12-25T00:00:00 2027-01-29T00:00:00",
                "0 0 0 L * ?             | 2026-11-30T00:00:00 2026-12-31T00:00:00 2027-01-31T00:00:00",
                "0 0 29 2 *              | 2028-02-29T00:00:00 2032-02-29T00:00:00 2036-02-29T00:00:00",
                "0 0 31 * *              | 2026-12-31T00:00:00 2027-01-31T00:00:00 2027-03-31T00:00:00",
                "0 8 1,15 JAN-MAR *      | 2027-01-01T08:00:00 2027-01-15T08:00:00 2027-02-01T08:00:00",
                "*/20 * * * * *          | 2026-11-25T10:10:40 2026-11-25T10:11:00 2026-11-25T10:11:20",
                "@daily                  | 2026-11-26T00:00:00 2026-11-27T00:00:00 2026-11-28T00:00:00",
                "@hourly                 | 2026-11-25T11:00:00 2026-11-25T12:00:00 2026-11-25T13:00:00",
                "@weekly                 | 2026-11-29T00:00:00 2026-12-06T00:00:00 2026-12-13T00:00:00",
            })
    void firesWhenTheCalendarSaysSo(String cron, String times) {
        assertThat(Cron.of(cron).next(3, NOW, SHANGHAI).stream()
                        .map(ZonedDateTime::toLocalDateTime)
                        .toList())
                .isEqualTo(List.of(times.split(" ")).stream()
                        .map(LocalDateTime::parse)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * * *",
                "61 * * * *",
                "0 24 * * *",
                "0 0 32 * *",
                "0 0 * 13 *",
                "0 0 * * 8",
                "0 0 * * MON-FOO",
                "5-1 * * * *",
                "*/90 * * * *",
                "0 0 1 * MON",
                "0 0 */2 * 1-5",
                "0 0 15W,20 * *",
                "0 0 * * 5#2,1",
                "0 0 * * 1,5L",
                "a b c d e",
                "@nightly",
                "? * * * *",
                "1,,2 * * * *",
                "0 0 * * ,",
                "0 0 * * 1-",
                "0 0 * * 1/0",
                "*/0 * * * *",
            })
    void refusesWhatCannotBeScheduled(String cron) {
        assertThatThrownBy(() -> Cron.of(cron))
                .isInstanceOf(RefusedSchedule.class)
                .hasMessageContaining("无效")
                .hasMessageContaining("Invalid cron expression: " + cron);
    }

    @Test
    void saysWhichFieldIsWrong() {
        assertThatThrownBy(() -> Cron.of("0 25 * * *"))
                .hasMessageContaining("时“25”不对")
                .hasMessageContaining("the hour cannot be 25");
    }

    @Test
    void refusesADayThatNeverComes() {
        assertThat(Cron.of("0 0 30 2 *").next(1, NOW, SHANGHAI)).isEmpty();
    }

    @Property(tries = 500)
    void agreesWithSpringsCalendar(@ForAll("crons") String cron, @ForAll("moments") Instant after) {
        List<ZonedDateTime> expected = new ArrayList<>();
        CronExpression spring = CronExpression.parse(cron.split(" ").length == 5 ? "0 " + cron : cron);
        ZonedDateTime time = spring.next(after.atZone(SHANGHAI));
        while (time != null && expected.size() < 4) {
            expected.add(time);
            time = spring.next(time);
        }
        assertThat(Cron.of(cron).next(4, after, SHANGHAI)).isEqualTo(expected);
    }

    @Property(tries = 2000)
    void eitherTakesOrRefuses(@ForAll("scribbles") String cron) {
        try {
            assertThat(Cron.of(cron).quartz()).isNotEmpty();
        } catch (RefusedSchedule refusal) {
            assertThat(refusal).hasMessageContaining("Invalid cron expression");
        }
    }

    @Provide
    Arbitrary<String> scribbles() {
        Arbitrary<String> field = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("0123456789*/,-?LW#")
                        .ofMinLength(1)
                        .ofMaxLength(4),
                Arbitraries.of(
                        "MON", "sun", "JAN", "FRI-SUN", "7-7", "0-7", "7/2", "SUN/3", "*/7", "1-5/9", "7#1", "L-3",
                        "7L"));
        return field.list().ofMinSize(5).ofMaxSize(6).map(fields -> String.join(" ", fields));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(1_750_000_000L, 1_950_000_000L).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<String> crons() {
        Arbitrary<String> clock = Combinators.combine(field(0, 59), field(0, 59), field(0, 23))
                .as((second, minute, hour) -> second + " " + minute + " " + hour);
        Arbitrary<String> days =
                Combinators.combine(field(1, 28), field(1, 12)).as((day, month) -> day + " " + month + " *");
        Arbitrary<String> weekdays = Combinators.combine(field(1, 12), Arbitraries.oneOf(list(1, 7), named()))
                .as((month, weekday) -> "* " + month + " " + weekday);
        Arbitrary<String> six =
                Combinators.combine(clock, Arbitraries.oneOf(days, weekdays)).as((a, b) -> a + " " + b);
        return Arbitraries.oneOf(six, six.map(cron -> cron.substring(cron.indexOf(' ') + 1)));
    }

    private static Arbitrary<String> field(int first, int last) {
        Arbitrary<String> steps = Arbitraries.integers().between(1, last / 2).map(step -> "*/" + step);
        Arbitrary<String> from = Combinators.combine(
                        Arbitraries.integers().between(first, last),
                        Arbitraries.integers().between(1, last / 2))
                .as((start, step) -> start + "/" + step);
        return Arbitraries.oneOf(Arbitraries.just("*"), steps, from, list(first, last));
    }

    private static Arbitrary<String> list(int first, int last) {
        Arbitrary<String> one = Arbitraries.integers().between(first, last).map(String::valueOf);
        Arbitrary<String> range = Combinators.combine(
                        Arbitraries.integers().between(first, last),
                        Arbitraries.integers().between(first, last))
                .as((a, b) -> Math.min(a, b) + "-" + Math.max(a, b));
        Arbitrary<String> stepped =
                Combinators.combine(range, Arbitraries.integers().between(1, 3)).as((r, step) -> r + "/" + step);
        return Arbitraries.oneOf(one, range, stepped)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(items -> String.join(",", items));
    }

    private static Arbitrary<String> named() {
        return Arbitraries.of("MON", "tue", "WED-FRI", "SAT,SUN", "Fri-Sun", "0", "0-3", "5#2", "FRIL", "1L");
    }
}
