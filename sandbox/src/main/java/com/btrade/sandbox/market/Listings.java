package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes what suppliers show on a site from a seed, with a known share of what has to be refused. */
public final class Listings {
    /** Of all listings: nothing in them is a mobile. */
    public static final double WITHOUT_MOBILE = 0.05;
    /** Of all listings: no herb in them is known. */
    public static final double WITHOUT_HERB = 0.04;

    private static final int FIRST_ID = 10_001;
    private static final double EMPTY_TEXT = 0.06;
    private static final double ODD_TEXT = 0.02;

    private enum Flaw {
        NONE,
        NO_MOBILE,
        NO_HERB
    }

    private final long seed;
    private final String site;
    private final Length length;
    private final Traders traders;
    private final HerbLines herbs = new HerbLines();
    private int oddOnes;

    private Listings(long seed, String site, Length length) {
        this.seed = seed;
        this.site = site;
        this.length = length;
        traders = new Traders(seed, site);
    }

    /** So many, in the order of the site. The same people sell on several sites, and more than once on one. */
    public static List<Listing> make(long seed, String site, int count, Length length) {
        Listings listings = new Listings(seed, site, length);
        List<Flaw> flaws = flaws(count, Seeds.of(seed, "flaw " + site, 0));
        List<Listing> made = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            made.add(listings.at(index, count, flaws.get(index)));
        }
        return List.copyOf(made);
    }

    private static List<Flaw> flaws(int count, Random random) {
        List<Flaw> some = new ArrayList<>();
        some.addAll(Collections.nCopies(Dirt.of(count, WITHOUT_MOBILE), Flaw.NO_MOBILE));
        some.addAll(Collections.nCopies(Dirt.of(count, WITHOUT_HERB), Flaw.NO_HERB));
        return Traits.shuffled(some, count, Flaw.NONE, random);
    }

    private Listing at(int index, int count, Flaw flaw) {
        Random random = Seeds.of(seed, "listing " + site, index);
        Trader trader = traders.at(length.trader(index, count, random));
        return new Listing(
                FIRST_ID + index,
                text(trader.name(), random),
                text(trader.company(), random),
                text(trader.address(), random),
                random.nextInt(3) == 0 ? "" : trader.landLine(),
                random.nextInt(3) == 0 ? "" : trader.qq(),
                contact(trader, flaw, random),
                flaw == Flaw.NO_HERB
                        ? herbs.ofNone(length, random)
                        : herbs.next(length, length.herbs(index, random), random));
    }

    private static Contact contact(Trader trader, Flaw flaw, Random random) {
        return flaw == Flaw.NO_MOBILE
                ? Contact.unreachable(trader.mobile(), trader.town(), random)
                : Contact.reachable(trader.mobile(), trader.secondMobile(), trader.town(), random);
    }

    private String text(String right, Random random) {
        double kind = random.nextDouble();
        if (kind < ODD_TEXT) {
            return OddTexts.at(oddOnes++);
        }
        return kind < ODD_TEXT + EMPTY_TEXT ? "" : right;
    }
}
