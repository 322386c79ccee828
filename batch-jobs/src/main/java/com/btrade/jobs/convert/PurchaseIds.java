package com.btrade.jobs.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds free ids for purchases: epoch seconds + two digits, from the second before now backward.
 *
 * <p>The website takes ids of the current second; the past ones are nobody's, so that thousands can be had at once. Seconds of
 * which nothing is left are not looked at again: a run that did so would slow down with every row it has written.
 */
final class PurchaseIds {
    /** Ids of one second. */
    static final int PER_SECOND = 100;

    /** Says which ids of a range of seconds are taken. */
    interface Taken {
        /** The taken ids from the first of {@code fromSecond} to the last of {@code toSecond}. */
        Set<String> between(long fromSecond, long toSecond);
    }

    private final Taken taken;
    private long usedFrom = Long.MAX_VALUE;
    private long usedTo = Long.MIN_VALUE;

    PurchaseIds(Taken taken) {
        this.taken = taken;
    }

    /** That many free ids, at least one, the ones nearest to now. */
    List<String> free(int wanted, long nowSecond) {
        List<String> ids = new ArrayList<>(wanted);
        long to = nowSecond - 1;
        while (ids.size() < wanted) {
            to = isUsed(to) ? usedFrom - 1 : to;
            long from = from(to, wanted - ids.size());
            collect(ids, wanted, from, to, taken.between(from, to));
            to = from - 1;
        }
        remember(Long.parseLong(ids.get(wanted - 1)) / PER_SECOND, nowSecond - 1);
        return ids;
    }

    /** Takes note that nothing is free after a second, unless seconds before the used ones were not come to. */
    private void remember(long last, long newest) {
        if (last < usedFrom) {
            usedFrom = last + 1;
            usedTo = newest;
        }
    }

    private boolean isUsed(long second) {
        return usedFrom <= second && second <= usedTo;
    }

    /** The first second of a range that may be enough, behind the used ones if it begins there. */
    private long from(long to, int wanted) {
        long from = to - wanted / PER_SECOND;
        return to > usedTo ? Math.max(from, usedTo + 1) : from;
    }

    /** The id of a second and a number below {@value #PER_SECOND}. */
    static String id(long second, int number) {
        return String.format(Locale.ROOT, "%d%02d", second, number);
    }

    private static void collect(List<String> ids, int wanted, long from, long to, Set<String> taken) {
        for (long second = to; second >= from; second--) {
            for (int number = 0; number < PER_SECOND && ids.size() < wanted; number++) {
                String id = id(second, number);
                if (!taken.contains(id)) {
                    ids.add(id);
                }
            }
        }
    }
}
