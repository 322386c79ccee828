package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Herb;
import com.btrade.sandbox.dataset.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the purchases of the site from a seed: the same people ask for the same herbs on whatever day it is done.
 *
 * <p>Those that are not duplicates differ in mobile or herb, an alias counting as its herb, so that what the platform
 * has to make of them follows from how they were made.
 */
public final class Purchases {
    private static final int RECENT_DAYS = 3;
    private static final int OLDEST_DAYS = 60;
    private static final int FUTURE_DAYS = 30;
    private static final int PURCHASES_PER_BUYER = 4;
    private static final int FIRST_ID = 2_000_001;

    private final long seed;
    private final HerbNames herbs = new HerbNames();
    private final List<Buyer> buyers;
    private final Set<String> asked = new HashSet<>();
    private final List<Purchase> made = new ArrayList<>();
    private final List<Naming> namings;
    private final List<Boolean> emptied;
    private final List<Boolean> odd;
    private final List<Boolean> decoratedMobiles;

    private final int newOnes;
    private int oddOnes;

    private Purchases(long seed, int count, int newOnes) {
        this.seed = seed;
        this.newOnes = newOnes;
        buyers = Buyer.make(seed, Math.max(20, count / PURCHASES_PER_BUYER));
        namings = Traits.namings(count, Seeds.of(seed, "naming", 0));
        emptied = Traits.flags(count, Dirt.EMPTY_CELLS, Seeds.of(seed, "emptied", 0));
        odd = Traits.flags(count, Dirt.ODD_TEXTS, Seeds.of(seed, "odd", 0));
        decoratedMobiles = Traits.flags(count, Dirt.DECORATED_MOBILES, Seeds.of(seed, "decorated mobile", 0));
    }

    /**
     * All purchases of the site, newest first.
     *
     * @param recent how many of the last three days, duplicates and bad mobiles among them
     * @param older how many of 4 to 60 days ago
     */
    public static List<Purchase> make(long seed, int recent, int older) {
        List<Fate> fates = new ArrayList<>();
        int duplicates = Dirt.of(recent, Dirt.DUPLICATES);
        int badMobiles = Dirt.of(recent, Dirt.BAD_MOBILES);
        int newOnes = recent - duplicates - badMobiles;
        fates.addAll(Collections.nCopies(newOnes, Fate.NEW));
        fates.addAll(Collections.nCopies(badMobiles, Fate.BAD_MOBILE));
        fates.addAll(Collections.nCopies(Dirt.of(recent, Dirt.FUTURE), Fate.FUTURE));
        fates.addAll(Collections.nCopies(older, Fate.OLD));
        fates.addAll(Collections.nCopies(duplicates, Fate.DUPLICATE));
        Purchases purchases = new Purchases(seed, fates.size(), newOnes);
        fates.forEach(purchases::add);
        return purchases.newestFirst();
    }

    private void add(Fate fate) {
        int index = made.size();
        Random random = Seeds.of(seed, "purchase", index);
        made.add(fate == Fate.DUPLICATE ? again(index, random) : first(index, fate, random));
    }

    private Purchase first(int index, Fate fate, Random random) {
        Naming naming = namings.get(index);
        Herb herb = herbs.choose(naming, random);
        Buyer buyer = buyerWhoHasNotAsked(herb, random);
        String written = HerbNames.write(herb, naming, random);
        String mobile = mobile(buyer.mobile(), fate, decoratedMobiles.get(index), random);
        Cells cells = Cells.of(buyer.name(), herb, random);
        if (emptied.get(index)) {
            cells = cells.emptied(random);
        }
        if (odd.get(index)) {
            cells = cells.odd(OddTexts.at(oddOnes++), random);
        }
        return cells.asked(FIRST_ID + index, fate, naming, daysAgo(fate, random), mobile, herb, written, buyer);
    }

    /** The same mobile and herb as an earlier one, with another quantity and day. */
    private Purchase again(int index, Random random) {
        Purchase first = made.get(random.nextInt(newOnes));
        String quantity = first.quantity();
        if (quantity != null && !quantity.isEmpty()) {
            quantity = Quantities.next(random);
        }
        return new Purchase(
                FIRST_ID + index,
                Fate.DUPLICATE,
                first.naming(),
                daysAgo(Fate.DUPLICATE, random),
                first.mobile(),
                first.name(),
                first.herb(),
                first.written(),
                first.specification(),
                quantity,
                first.origin(),
                first.address(),
                first.qq());
    }

    private Buyer buyerWhoHasNotAsked(Herb herb, Random random) {
        Buyer buyer = buyers.get(random.nextInt(buyers.size()));
        while (!asked.add(buyer.mobile() + herb.name())) {
            buyer = buyers.get(random.nextInt(buyers.size()));
        }
        return buyer;
    }

    private static @Nullable String mobile(String right, Fate fate, boolean decorated, Random random) {
        if (fate == Fate.BAD_MOBILE) {
            return WrittenMobiles.bad(right, random);
        }
        return decorated ? WrittenMobiles.decorated(right, random) : right;
    }

    private static int daysAgo(Fate fate, Random random) {
        return switch (fate) {
            case NEW, DUPLICATE, BAD_MOBILE -> random.nextInt(RECENT_DAYS);
            case FUTURE -> -1 - random.nextInt(FUTURE_DAYS);
            case OLD -> RECENT_DAYS + 1 + random.nextInt(OLDEST_DAYS - RECENT_DAYS);
        };
    }

    private List<Purchase> newestFirst() {
        List<Purchase> shuffled = new ArrayList<>(made);
        Collections.shuffle(shuffled, Seeds.of(seed, "order", 0));
        shuffled.sort(Comparator.comparingInt(Purchase::daysAgo));
        return List.copyOf(shuffled);
    }
}
