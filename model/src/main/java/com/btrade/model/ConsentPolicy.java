package com.btrade.model;

import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a person may be told, when recipients are chosen and again before a message leaves.
 *
 * @param maxPerDay purchase pushes to one person on a day, over both channels; 0 = no cap
 * @param maxPerWeek the same in seven days that end with today; 0 = no cap
 * @param testList addresses; if there are any, no other is reached
 */
public record ConsentPolicy(int maxPerDay, int maxPerWeek, Set<String> testList) {
    /** No caps, no test list. */
    public static final ConsentPolicy OPEN = new ConsentPolicy(0, 0, Set.of());

    /** How many days a week has, counted back from today. */
    public static final int WEEK = 7;

    /** How many days a message may have waited before it left: a long holiday and the days around it. */
    public static final int LONGEST_WAIT_DAYS = 14;

    public ConsentPolicy {
        requireNotNegative("max-per-day", maxPerDay);
        requireNotNegative("max-per-week", maxPerWeek);
        testList = Set.copyOf(testList);
    }

    /** Whether anybody has to count how often people were told. */
    public boolean counts() {
        return maxPerDay > 0 || maxPerWeek > 0;
    }

    /** Why a person may not be told at an address of a purchase, whose herb may be unknown; empty if they may. */
    public Optional<WhyNotTold> whyNotMarketing(String address, Standing person, Optional<VarietyId> herb) {
        Optional<WhyNotTold> reason = whyNotAtAll(address, person);
        if (reason.isPresent()) {
            return reason;
        }
        if (person.optedOut()) {
            return Optional.of(WhyNotTold.OPTED_OUT);
        }
        if (herb.filter(person.declined()::contains).isPresent()) {
            return Optional.of(WhyNotTold.NOT_MY_HERB);
        }
        if (maxPerDay > 0 && person.toldToday() >= maxPerDay) {
            return Optional.of(WhyNotTold.DAY_CAP);
        }
        return maxPerWeek > 0 && person.toldThisWeek() >= maxPerWeek
                ? Optional.of(WhyNotTold.WEEK_CAP)
                : Optional.empty();
    }

    /** Why a person may not be told anything at an address, not even about their own purchases, if so. */
    public Optional<WhyNotTold> whyNotAtAll(String address, Standing person) {
        if (!testList.isEmpty() && !testList.contains(address)) {
            return Optional.of(WhyNotTold.NOT_ON_TEST_LIST);
        }
        return person.blocked() ? Optional.of(WhyNotTold.BLOCKED) : Optional.empty();
    }

    private static void requireNotNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected 0 or more");
        }
    }

    @Override
    public String toString() {
        return "at most " + maxPerDay + " a day, " + maxPerWeek + " a week, test list of " + testList.size();
    }
}
