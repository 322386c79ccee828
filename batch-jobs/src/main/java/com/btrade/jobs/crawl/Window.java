package com.btrade.jobs.crawl;

import com.btrade.model.HalfWidth;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * The days whose purchases are taken.
 *
 * @param first the oldest day taken
 * @param last the youngest day that is not in the future
 */
record Window(LocalDate first, LocalDate last) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    /**
     * The window that ends with a business date.
     *
     * @param today a date up to here is not in the future, even if the run is for an earlier day
     */
    static Window of(LocalDate businessDate, int maxAgeDays, LocalDate today) {
        return new Window(businessDate.minusDays(maxAgeDays), today.isAfter(businessDate) ? today : businessDate);
    }

    /** The day a cell holds, if it holds one. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(HalfWidth.of(text), DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean isTooOld(LocalDate day) {
        return day.isBefore(first);
    }

    boolean isInFuture(LocalDate day) {
        return day.isAfter(last);
    }
}
