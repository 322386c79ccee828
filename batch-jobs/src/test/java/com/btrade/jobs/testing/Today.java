package com.btrade.jobs.testing;

import com.btrade.model.BusinessDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still at noon of a day in Shanghai; no component, or every test would find it. */
public class Today {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = Instant.ofEpochSecond(new BusinessDate(DAY).start() + 12 * 3_600);

    @Bean
    @Primary
    Clock stillClock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
