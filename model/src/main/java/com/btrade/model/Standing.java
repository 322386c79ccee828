package com.btrade.model;

import java.util.Set;

/**
 * What is known of the person behind an address.
 *
 * @param addresses all of theirs: mobiles and openids
 * @param blocked whether one of them is on the block list
 * @param optedOut whether one of them has opted out of marketing
 * @param declined herbs that they do not want to be told of
 * @param toldToday purchase pushes to them, on both channels
 * @param toldThisWeek the same in the last seven days, today among them
 */
public record Standing(
        Set<String> addresses,
        boolean blocked,
        boolean optedOut,
        Set<VarietyId> declined,
        int toldToday,
        int toldThisWeek) {
    public Standing {
        addresses = Set.copyOf(addresses);
        declined = Set.copyOf(declined);
    }

    /** Somebody of whom nothing is known but an address. */
    public static Standing of(String address) {
        return new Standing(Set.of(address), false, false, Set.of(), 0, 0);
    }

    /** The same person, told so many times more. */
    public Standing told(int today, int thisWeek) {
        return new Standing(addresses, blocked, optedOut, declined, toldToday + today, toldThisWeek + thisWeek);
    }

    @Override
    public String toString() {
        return "Standing[addresses=" + addresses.size() + ", blocked=" + blocked + ", optedOut=" + optedOut
                + ", declined=" + declined + ", told=" + toldToday + "/" + toldThisWeek + "]";
    }
}
