package com.btrade.sandbox.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Deals out a trait to exactly its share of the purchases, in an order of chance. */
final class Traits {
    private Traits() {}

    /** So many of the first, and the rest of the other, shuffled. */
    static <T> List<T> shuffled(List<T> some, int all, T rest, Random random) {
        List<T> dealt = new ArrayList<>(some);
        dealt.addAll(Collections.nCopies(all - some.size(), rest));
        Collections.shuffle(dealt, random);
        return dealt;
    }

    /** True for exactly this share. */
    static List<Boolean> flags(int all, double share, Random random) {
        return shuffled(Collections.nCopies(Dirt.of(all, share), true), all, false, random);
    }

    static List<Naming> namings(int all, Random random) {
        List<Naming> some = new ArrayList<>();
        some.addAll(Collections.nCopies(Dirt.of(all, Dirt.UNKNOWN_HERBS), Naming.UNKNOWN));
        some.addAll(Collections.nCopies(Dirt.of(all, Dirt.ALIASES), Naming.ALIAS));
        some.addAll(Collections.nCopies(Dirt.of(all, Dirt.DECORATED_HERBS), Naming.DECORATED));
        return shuffled(some, all, Naming.PLAIN, random);
    }
}
