package com.btrade.jobs.run;

import com.btrade.model.BusinessDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * The days that a report is of, both ends included.
 *
 * @param from the first
 * @param to the last
 */
public record DayRange(BusinessDate from, BusinessDate to) {
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String DAYS = "days";

    /** What one report can hold. */
    private static final int MOST_DAYS = 92;

    /** What was said to a job. */
    @FunctionalInterface
    public interface Given {
        /** The value of a parameter, null if it is not given. */
        @Nullable String get(String name);
    }

    public DayRange {
        long days = ChronoUnit.DAYS.between(from.day(), to.day()) + 1;
        if (days < 1) {
            throw new IllegalArgumentException("Invalid days 起止日期颠倒: from " + from + " is after to " + to
                    + ", expected 1 to " + MOST_DAYS + " days");
        }
        if (days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "Invalid days 天数过多: from " + from + " to " + to + " are " + days + ", expected 1 to " + MOST_DAYS);
        }
    }

    /**
     * The days a job was asked for: from one to another, or so many before or after one; else the day before the business
     * date.
     *
     * @throws IllegalArgumentException if they contradict each other or are too many
     */
    public static DayRange of(JobParameters parameters) {
        return of(parameters::getString, RunParameters.of(parameters).businessDate());
    }

    /**
     * The same of parameters by their names, null for those that are not given, with the business date they are of.
     *
     * @throws IllegalArgumentException if they contradict each other or are too many
     */
    public static DayRange of(Given parameters, BusinessDate businessDate) {
        LocalDate yesterday = businessDate.yesterday().day();
        LocalDate from = day(parameters.get(FROM));
        LocalDate to = day(parameters.get(TO));
        String days = parameters.get(DAYS);
        if (from != null && to != null && days != null) {
            throw new IllegalArgumentException("Invalid days 多余的天数: " + days + ", expected none beside from and to");
        }
        int more = days == null ? 0 : parseDays(days) - 1;
        if (from == null) {
            LocalDate last = to == null ? yesterday : to;
            return range(last.minusDays(more), last);
        }
        if (to != null) {
            return range(from, to);
        }
        return range(from, days == null && from.isBefore(yesterday) ? yesterday : from.plusDays(more));
    }

    /**
     * Reads how many days.
     *
     * @throws IllegalArgumentException if it is no number that a report can hold
     */
    public static int parseDays(String text) {
        if (text.strip().matches("[0-9]{1,3}")) {
            int days = Integer.parseInt(text.strip());
            if (days >= 1 && days <= MOST_DAYS) {
                return days;
            }
        }
        throw new IllegalArgumentException("Invalid days: " + text + ", expected 1 to " + MOST_DAYS);
    }

    private static DayRange range(LocalDate from, LocalDate to) {
        return new DayRange(new BusinessDate(from), new BusinessDate(to));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : BusinessDate.parse(text).day();
    }

    /** First second of the first day. */
    public long start() {
        return from.start();
    }

    /** First second behind the last day. */
    public long end() {
        return to.end();
    }

    /** Whether a second is of one of the days. */
    public boolean holds(long second) {
        return second >= start() && second < end();
    }

    /** The days, in their order. */
    public List<BusinessDate> days() {
        return from.day()
                .datesUntil(to.day().plusDays(1))
                .map(BusinessDate::new)
                .toList();
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + "_" + to;
    }
}
