package com.btrade.stream.send;

import com.btrade.model.BusinessDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When messages may leave: not in the quiet hours, and on working days only. Times are those of Asia/Shanghai.
 *
 * @param quietFrom when the quiet hours begin
 * @param quietTo when they end, on the next day if it is not later; the same as {@code quietFrom} if there are none
 */
public record OpenHours(LocalTime quietFrom, LocalTime quietTo, WorkingDays days) {
    private static final String NONE = "none";

    /** How far ahead a working day is looked for: longer than any holiday. */
    private static final int MOST_DAYS = 60;

    /** At any time. */
    public static OpenHours always() {
        return new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, WorkingDays.everyDayIsOne());
    }

    /**
     * Reads quiet hours such as {@code 21:00-08:00}, or {@code none}.
     *
     * @throws IllegalArgumentException if they are neither
     */
    public static OpenHours of(String quietHours, WorkingDays days) {
        if (quietHours.equals(NONE)) {
            return new OpenHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, days);
        }
        String[] ends = quietHours.split("-", -1);
        try {
            if (ends.length == 2) {
                return new OpenHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()), days);
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(expected(quietHours), e);
        }
        throw new IllegalArgumentException(expected(quietHours));
    }

    private static String expected(String quietHours) {
        return "Invalid quiet hours: " + quietHours + ", expected such as 21:00-08:00, or none";
    }

    /** Until when messages wait; empty if they may leave now. */
    public Optional<Instant> waitUntil(Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, BusinessDate.ZONE);
        return isOpen(local) ? Optional.empty() : Optional.of(openingAfter(local));
    }

    private Instant openingAfter(LocalDateTime local) {
        LocalDate today = local.toLocalDate();
        return today.datesUntil(today.plusDays(MOST_DAYS))
                .flatMap(day -> Stream.of(day.atStartOfDay(), day.atTime(quietTo)))
                .filter(moment -> moment.isAfter(local) && isOpen(moment))
                .findFirst()
                .orElse(today.plusDays(MOST_DAYS).atTime(quietTo))
                .atZone(BusinessDate.ZONE)
                .toInstant();
    }

    private boolean isOpen(LocalDateTime moment) {
        return days.include(moment.toLocalDate()) && !isQuiet(moment.toLocalTime());
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom.equals(quietTo)) {
            return false;
        }
        boolean sinceFrom = !time.isBefore(quietFrom);
        boolean untilTo = time.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? sinceFrom && untilTo : sinceFrom || untilTo;
    }
}
