package com.btrade.jobs.pushreport;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a number of recipients.
 *
 * @param passedOver who dealt in the herb and was not chosen, by the rule that says so
 * @param chosen all the others
 * @param fates how many came to which end
 * @param reasons of those fates that have one, by code
 * @param clicked who opened the link
 * @param quoted quotes that came of it
 * @param accepted quotes among them that the buyer took
 * @param segments SMS that were sent
 */
record Figures(
        SortedMap<String, Long> passedOver,
        long chosen,
        Map<Fate, Long> fates,
        Map<Fate, SortedMap<String, Long>> reasons,
        long clicked,
        long quoted,
        long accepted,
        long segments) {
    static final Figures NONE = new Figures(new TreeMap<>(), 0, Map.of(), Map.of(), 0, 0, 0, 0);

    Figures {
        passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
        fates = Collections.unmodifiableMap(copy(fates));
        reasons = Collections.unmodifiableMap(reasons.isEmpty() ? new EnumMap<>(Fate.class) : new EnumMap<>(reasons));
    }

    private static Map<Fate, Long> copy(Map<Fate, Long> fates) {
        Map<Fate, Long> copy = new EnumMap<>(Fate.class);
        copy.putAll(fates);
        return copy;
    }

    long of(Fate fate) {
        return fates.getOrDefault(fate, 0L);
    }

    /** By code, in the order of the codes; empty if the fate has none. */
    SortedMap<String, Long> reasons(Fate fate) {
        return reasons.getOrDefault(fate, new TreeMap<>());
    }

    /** All who were passed over. */
    long passedOverAll() {
        return passedOver.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Everybody who was looked at. */
    long considered() {
        return chosen + passedOverAll();
    }

    /** Those whose message a provider took. */
    long sent() {
        return fates.entrySet().stream()
                .filter(fate -> fate.getKey().isSent())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Those whose end is told: all of them, or the books do not agree. */
    long accounted() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    static Figures sum(Figures one, Figures other) {
        Map<Fate, Long> fates = copy(one.fates);
        other.fates.forEach((fate, count) -> fates.merge(fate, count, Long::sum));
        Map<Fate, SortedMap<String, Long>> reasons = new EnumMap<>(Fate.class);
        one.reasons.forEach((fate, codes) -> add(reasons, fate, codes));
        other.reasons.forEach((fate, codes) -> add(reasons, fate, codes));
        return new Figures(
                sum(one.passedOver, other.passedOver),
                one.chosen + other.chosen,
                fates,
                reasons,
                one.clicked + other.clicked,
                one.quoted + other.quoted,
                one.accepted + other.accepted,
                one.segments + other.segments);
    }

    private static SortedMap<String, Long> sum(SortedMap<String, Long> one, SortedMap<String, Long> other) {
        SortedMap<String, Long> sums = new TreeMap<>(one);
        other.forEach((reason, people) -> sums.merge(reason, people, Long::sum));
        return sums;
    }

    private static void add(Map<Fate, SortedMap<String, Long>> reasons, Fate fate, SortedMap<String, Long> codes) {
        SortedMap<String, Long> sums = reasons.computeIfAbsent(fate, any -> new TreeMap<>());
        codes.forEach((code, count) -> sums.merge(code, count, Long::sum));
    }
}
