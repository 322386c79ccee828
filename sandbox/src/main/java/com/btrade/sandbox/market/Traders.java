package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Mobiles;
import com.btrade.sandbox.dataset.People;
import com.btrade.sandbox.dataset.Seeds;
import com.btrade.sandbox.dataset.Town;
import java.util.Random;

/** Makes the people who sell on a site by their number; every fifth sells on every site. */
final class Traders {
    private static final String EVERYWHERE = "trader";
    private static final int PER_ONE_EVERYWHERE = 5;
    /** Far beyond the number of traders. */
    private static final int SECOND = 1_000_000;

    private final long seed;
    private final String ownKind;
    private final Mobiles everywhere;
    private final Mobiles own;

    Traders(long seed, String site) {
        this.seed = seed;
        ownKind = EVERYWHERE + " " + site;
        everywhere = new Mobiles(seed, EVERYWHERE);
        own = new Mobiles(seed, ownKind);
    }

    Trader at(int index) {
        boolean known = index % PER_ONE_EVERYWHERE == 0;
        return of(known ? everywhere : own, index, Seeds.of(seed, known ? EVERYWHERE : ownKind, index));
    }

    private static Trader of(Mobiles mobiles, int index, Random random) {
        Town town = Town.next(random);
        return new Trader(
                mobiles.at(index),
                mobiles.at(index + SECOND),
                People.person(random),
                People.firm(town, random),
                town,
                town.address(random),
                town.landLine(random),
                Integer.toString(10_000_000 + random.nextInt(900_000_000)));
    }
}
