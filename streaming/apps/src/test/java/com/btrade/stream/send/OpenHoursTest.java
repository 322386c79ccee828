package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.BusinessDate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTest {
    private static final OpenHours NIGHT = OpenHours.of("21:00-08:00", WorkingDays.everyDayIsOne());

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T20:59:59, ",
        "2026-11-23T21:00, 2026-11-24T08:00",
        "2026-11-23T23:59:59, 2026-11-24T08:00",
        "2026-11-24T00:00, 2026-11-24T08:00",
        "2026-11-24T07:59:59, 2026-11-24T08:00",
        "2026-11-24T08:00, ",
    })
    void waitFromNineInTheEveningToEightInTheMorning(String now, String opening) {
        assertThat(NIGHT.waitUntil(at(now)))
                .isEqualTo(Optional.ofNullable(opening).map(OpenHoursTest::at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:59, ",
        "2026-11-23T13:00, 2026-11-23T14:00",
        "2026-11-23T14:00, ",
    })
    void mayBeWithinOneDay(String now, String opening) {
        assertThat(OpenHours.of("13:00-14:00", WorkingDays.everyDayIsOne()).waitUntil(at(now)))
                .isEqualTo(Optional.ofNullable(opening).map(OpenHoursTest::at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T20:00, ",
        "2026-09-30T21:00, 2026-10-08T08:00",
        "2026-10-03T12:00, 2026-10-08T08:00",
        "2026-10-10T12:00, ",
        "2026-10-10T22:00, 2026-10-12T08:00",
        "2026-10-12T07:00, 2026-10-12T08:00",
    })
    void waitForTheMorningOfTheNextWorkingDay(String now, String opening) {
        WorkingDays days = WorkingDays.read(List.of(
                "# 国庆节",
                "",
                "2026-10-01 off",
                "2026-10-02 off",
                "2026-10-05\toff  调休",
                "2026-10-06 off",
                "2026-10-07 off",
                "2026-10-10 work 补班"));
        assertThat(OpenHours.of("21:00-08:00", days).waitUntil(at(now)))
                .isEqualTo(Optional.ofNullable(opening).map(OpenHoursTest::at));
    }

    @Test
    void areAlwaysOpenWithoutQuietHoursAndCalendar() {
        assertThat(OpenHours.of("none", WorkingDays.everyDayIsOne())).isEqualTo(OpenHours.always());
        assertThat(OpenHours.always().waitUntil(at("2026-11-24T03:00"))).isEmpty();
    }

    @Property
    void openAtTheVeryMomentThatTheyNameAndNotBefore(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @IntRange(max = 14 * 1440) int minute,
            @ForAll boolean calendar) {
        OpenHours hours = new OpenHours(
                LocalTime.ofSecondOfDay(from * 60L),
                LocalTime.ofSecondOfDay(to * 60L),
                calendar ? WorkingDays.read(List.of()) : WorkingDays.everyDayIsOne());
        Instant now = at("2026-11-16T00:00").plusSeconds(minute * 60L);
        hours.waitUntil(now).ifPresent(opening -> {
            assertThat(opening).isAfter(now);
            assertThat(hours.waitUntil(opening)).isEmpty();
            for (Instant before = now; before.isBefore(opening); before = before.plusSeconds(60 * 17)) {
                assertThat(hours.waitUntil(before)).isPresent();
            }
        });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessDate.ZONE).toInstant();
    }
}
