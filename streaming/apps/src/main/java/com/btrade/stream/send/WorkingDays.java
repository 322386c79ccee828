package com.btrade.stream.send;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which days people work on: Monday to Friday, but for the days that a calendar names.
 *
 * <p>A line of a calendar is a day and {@code off} or {@code work}, and words of any kind: {@code 2026-10-01 off 国庆节}.
 *
 * @param named true for a day that is worked on
 * @param everyDay whether there is no calendar, and every day is one
 */
public record WorkingDays(Map<LocalDate, Boolean> named, boolean everyDay) {
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(off|work)(\\s.*)?");
    private static final String EXPECTED = ", expected a day, off or work, such as 2026-10-01 off";
    private static final int MOST_SHOWN = 5;

    /** No calendar. */
    public static WorkingDays everyDayIsOne() {
        return new WorkingDays(Map.of(), true);
    }

    public WorkingDays {
        named = new TreeMap<>(named);
    }

    /**
     * Reads the lines of a calendar; blank ones and those that begin with # say nothing.
     *
     * @throws IllegalArgumentException if any is wrong; names the first of them
     */
    public static WorkingDays read(List<String> lines) {
        Map<LocalDate, Boolean> named = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String problem = add(line, named);
                if (!problem.isEmpty()) {
                    problems.add("line " + (i + 1) + ": " + problem);
                }
            }
        }
        if (!problems.isEmpty()) {
            String more = problems.size() > MOST_SHOWN ? "; and " + (problems.size() - MOST_SHOWN) + " more" : "";
            throw new IllegalArgumentException(String.join(
                            "; ", problems.subList(0, Math.min(MOST_SHOWN, problems.size())))
                    + more);
        }
        return new WorkingDays(named, false);
    }

    private static String add(String line, Map<LocalDate, Boolean> named) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return shown(line) + EXPECTED;
        }
        try {
            boolean work = parts.group(2).equals("work");
            Boolean before = named.put(LocalDate.parse(parts.group(1)), work);
            return before == null || before == work ? "" : shown(line) + ", named before as the other";
        } catch (DateTimeParseException e) {
            return shown(line) + EXPECTED;
        }
    }

    private static String shown(String line) {
        return Cut.to(line, 40);
    }

    /** Whether people work on a day. */
    public boolean include(LocalDate day) {
        Boolean work = named.get(day);
        return everyDay || (work == null ? isWeekday(day) : work);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public String toString() {
        return everyDay ? "every day" : "working days, " + named.size() + " of them named";
    }
}
