package com.btrade.sandbox.dataset;

import java.util.Locale;

/** Mainland mobile numbers, as many as wanted, no two the same. They are made up: nothing is ever sent to them. */
public final class Mobiles {
    private static final int[] PREFIXES = {
        130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 147, 150, 151, 152, 153, 155, 156, 157, 158, 159, 166, 173,
        175, 176, 177, 178, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 191, 193, 195, 198, 199
    };
    private static final long PER_PREFIX = 100_000_000;
    private static final long SPACE = PREFIXES.length * PER_PREFIX;
    /** A prime that does not divide the space: its multiples visit every number before one comes again. */
    private static final long STRIDE = 2_654_435_761L;

    private final long offset;

    /** Those of a kind of people: another kind has others, whatever the seed. */
    public Mobiles(long seed, String kind) {
        offset = Math.floorMod(Seeds.of(seed, kind, 0).nextLong(), SPACE);
    }

    /** The number of the nth person, 11 digits. */
    public String at(int index) {
        long number = Math.floorMod(offset + index * STRIDE, SPACE);
        return String.format(Locale.ROOT, "%d%08d", PREFIXES[(int) (number / PER_PREFIX)], number % PER_PREFIX);
    }
}
