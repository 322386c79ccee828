package com.btrade.dataflow.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns cron's weekdays, where Sunday is 0 or 7, into those of Quartz, where a bare number would mean another day: by name.
 * A step without an end (5/2) and a star (star/2) run from Sunday 0 to Saturday 6, as on Kubernetes.
 */
final class Weekdays {
    private static final List<String> NAMES = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private Weekdays() {}

    static String quartz(String field) {
        Set<String> days = new LinkedHashSet<>();
        for (String item : field.toUpperCase(Locale.ROOT).split(",", -1)) {
            days.addAll(isNth(item) ? List.of(nth(item)) : days(item));
        }
        return String.join(",", days);
    }

    /** Which Quartz takes without a word and reads as something else. */
    static boolean mixesNth(String field) {
        List<String> items = List.of(field.toUpperCase(Locale.ROOT).split(",", -1));
        return items.size() > 1 && items.stream().anyMatch(Weekdays::isNth);
    }

    private static boolean isNth(String item) {
        return item.contains("#") || item.endsWith("L");
    }

    /** The third Friday (5#3) or the last one (5L). */
    private static String nth(String item) {
        int end = item.contains("#") ? item.indexOf('#') : item.length() - 1;
        return NAMES.get(number(item.substring(0, end)) % 7) + item.substring(end);
    }

    private static List<String> days(String item) {
        String[] parts = item.split("/", -1);
        int step = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        String[] ends = parts[0].split("-", -1);
        int first = ends[0].equals("*") ? 0 : number(ends[0]);
        int last = last(parts, ends, first);
        List<String> days = new ArrayList<>();
        for (int day = ends.length == 2 && first == 7 ? 0 : first; day <= last; day += step) {
            days.add(NAMES.get(day % 7));
        }
        return days;
    }

    private static int last(String[] parts, String[] ends, int first) {
        if (ends.length == 2) {
            int end = number(ends[1]);
            return end == 0 && first > 0 ? 7 : end;
        }
        return ends[0].equals("*") || parts.length == 2 ? Math.max(first, 6) : first;
    }

    private static int number(String day) {
        int named = NAMES.indexOf(day);
        return named >= 0 ? named : Integer.parseInt(day);
    }
}
