package com.btrade.faults;

import java.util.List;

/**
 * How what a wave left behind differs from what an undisturbed one does.
 *
 * @param lost how many facts are missing
 * @param doubled how many are there that should not be
 * @param differences some of them, in words
 */
record Verdict(long lost, long doubled, List<String> differences) {
    private static final int LISTED = 20;

    static Verdict of(Dump found, Dump undisturbed) {
        return new Verdict(found.lacks(undisturbed), undisturbed.lacks(found), found.differences(undisturbed, LISTED));
    }

    boolean isClean() {
        return lost == 0 && doubled == 0;
    }
}
