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

    public DayRange {
        long days = ChronoUnit.DAYS.between(from.day(), to.day()) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Invalid days: from " + from + " to " + to + " are " + Math.max(0, days)
                    + ", expected 1 to " + MOST_DAYS);
        }
    }

    /**
     * The days a job was asked for: from one to another, or so many before or after one; else the day before the business
     * date.
     *
     * @throws IllegalArgumentException if they contradict each other or are too many
     */
    public static DayRange of(JobParameters parameters) {
        LocalDate yesterday =
                RunParameters.of(parameters).businessDate().yesterday().day();
        LocalDate from = day(parameters.getString(FROM));
        LocalDate to = day(parameters.getString(TO));
        String days = parameters.getString(DAYS);
        if (from != null && to != null && days != null) {
            throw new IllegalArgumentException("Invalid days: " + days + ", expected none beside from and to");
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
