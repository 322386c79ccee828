package com.btrade.jobs.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds free ids for purchases: epoch seconds + two digits, from the second before now backward.
 *
 * <p>The website takes ids of the current second; the past ones are nobody's, so that thousands can be had at once.
 */
final class PurchaseIds {
    /** Ids of one second. */
    static final int PER_SECOND = 100;

    /** Says which ids of a range of seconds are taken. */
    interface Taken {
        /** The taken ids from the first of {@code fromSecond} to the last of {@code toSecond}. */
        Set<String> between(long fromSecond, long toSecond);
    }

    private PurchaseIds() {}

    /** That many free ids, the ones nearest to now. */
    static List<String> free(int wanted, long nowSecond, Taken taken) {
        List<String> ids = new ArrayList<>(wanted);
        long to = nowSecond - 1;
        while (ids.size() < wanted) {
            long from = to - (wanted - ids.size()) / PER_SECOND;
            collect(ids, wanted, from, to, taken.between(from, to));
            to = from - 1;
        }
        return ids;
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
