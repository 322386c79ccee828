package com.btrade.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** A day of the business: an Asia/Shanghai day, as a half-open interval of epoch seconds. */
public record BusinessDate(LocalDate day) {
    /** The zone every day of the business is a day of. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Years of more digits are read too, and most have no second that can be counted. */
    private static final int LENGTH = 10;

    /** The day an instant falls on. */
    public static BusinessDate at(Instant now) {
        return new BusinessDate(LocalDate.ofInstant(now, ZONE));
    }

    /**
     * The day an operator wrote.
     *
     * @throws IllegalArgumentException if it is not a date such as 2026-11-23
     */
    public static BusinessDate parse(String text) {
        try {
            if (text.length() == LENGTH) {
                return new BusinessDate(LocalDate.parse(text));
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(expected(text), e);
        }
        throw new IllegalArgumentException(expected(text));
    }

    private static String expected(String text) {
        return "Invalid date: " + text + ", expected a day such as 2026-11-23";
    }

    /** The day before. */
    public BusinessDate yesterday() {
        return new BusinessDate(day.minusDays(1));
    }

    /** First second of the day. */
    public long start() {
        return day.atStartOfDay(ZONE).toEpochSecond();
    }

    /** First second of the next day. */
    public long end() {
        return day.plusDays(1).atStartOfDay(ZONE).toEpochSecond();
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
