package com.btrade.sandbox.market;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What is true of the purchases by how they were made; no rule of the platform was asked.
 *
 * @param rows all
 * @param recent of the last three days
 * @param older of 4 to 60 days ago
 * @param unknownHerbs of those to be stored, whose herb is in no catalogue
 * @param aliases of those to be stored, whose herb is called by an alias
 * @param emptyCells of those to be stored, with an empty specification, quantity or origin
 * @param stored what an empty platform has to store
 * @param convertible how many of the stored ones have to become purchases
 */
public record Truth(
        int rows,
        int recent,
        int older,
        int duplicates,
        int badMobiles,
        int future,
        int unknownHerbs,
        int aliases,
        int emptyCells,
        int stored,
        int convertible) {

    /** Counts them. */
    public static Truth of(List<Purchase> purchases) {
        int duplicates = count(purchases, row -> row.fate() == Fate.DUPLICATE);
        int badMobiles = count(purchases, row -> row.fate() == Fate.BAD_MOBILE);
        List<Purchase> stored =
                purchases.stream().filter(row -> row.fate() == Fate.NEW).toList();
        int unknown = count(stored, row -> row.naming() == Naming.UNKNOWN);
        return new Truth(
                purchases.size(),
                stored.size() + duplicates + badMobiles,
                count(purchases, row -> row.fate() == Fate.OLD),
                duplicates,
                badMobiles,
                count(purchases, row -> row.fate() == Fate.FUTURE),
                unknown,
                count(stored, row -> row.naming() == Naming.ALIAS),
                count(stored, Purchase::hasEmptyCell),
                stored.size(),
                stored.size() - unknown);
    }

    /** One line for people. */
    public String summary(String site) {
        return String.format(
                Locale.ROOT,
                "%s stand-in 替身: %,d purchases 求购 = %,d new 新 + %,d duplicates 重复 + %,d bad mobiles 坏号码"
                        + " + %,d future 未来 + %,d old 过期; %,d unknown herbs 未知药材, %,d convertible 可转换",
                site,
                rows,
                stored,
                duplicates,
                badMobiles,
                future,
                older,
                unknownHerbs,
                convertible);
    }

    private static int count(List<Purchase> purchases, Predicate<Purchase> which) {
        return (int) purchases.stream().filter(which).count();
    }
}
