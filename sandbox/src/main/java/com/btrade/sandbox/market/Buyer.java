package com.btrade.sandbox.market;

import com.btrade.sandbox.dataset.Mobiles;
import com.btrade.sandbox.dataset.People;
import com.btrade.sandbox.dataset.Seeds;
import com.btrade.sandbox.dataset.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Somebody who buys on the site, mostly more than once. */
record Buyer(String mobile, String name, String address, String qq) {

    /** So many different ones. */
    static List<Buyer> make(long seed, int count) {
        Mobiles mobiles = new Mobiles(seed, "buyer");
        List<Buyer> buyers = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            buyers.add(of(mobiles.at(index), Seeds.of(seed, "buyer", index)));
        }
        return buyers;
    }

    private static Buyer of(String mobile, Random random) {
        Town town = Town.next(random);
        String qq = random.nextInt(3) == 0 ? "" : Integer.toString(100_000_000 + random.nextInt(900_000_000));
        return new Buyer(mobile, People.signature(town, random), town.address(random), qq);
    }
}
