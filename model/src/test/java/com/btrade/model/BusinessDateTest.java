package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BusinessDateTest {
    @Test
    void isADayOfShanghai() {
        assertThat(BusinessDate.at(Instant.parse("2026-11-22T16:00:00Z"))).hasToString("2026-11-23");
        assertThat(BusinessDate.at(Instant.parse("2026-11-22T15:59:59Z"))).hasToString("2026-11-22");
    }

    @Test
    void isAHalfOpenInterval() {
        BusinessDate day = BusinessDate.parse("2026-11-23");
        assertThat(day.start()).isEqualTo(Instant.parse("2026-11-22T16:00:00Z").getEpochSecond());
        assertThat(day.end() - day.start()).isEqualTo(24 * 3600);
    }

    @Test
    void saysHowADateIsWritten() {
        assertThatThrownBy(() -> BusinessDate.parse("23.11.2026"))
                .hasMessage("Invalid date: 23.11.2026, expected a day such as 2026-11-23");
    }
}
