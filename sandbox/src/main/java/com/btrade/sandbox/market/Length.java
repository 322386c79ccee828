package com.btrade.sandbox.market;

import java.util.Random;

/** How many herbs stand in one listing of a site. */
public enum Length {
    /** One: who sells more has more listings. */
    ONE_HERB {
        @Override
        int trader(int index, int count, Random random) {
            return random.nextInt(Math.max(1, count / 3));
        }

        @Override
        int herbs(int index, Random random) {
            return 1;
        }
    },
    /** A list; now and then one that is longer than the column of the database. Few people have two listings. */
    LIST {
        @Override
        int trader(int index, int count, Random random) {
            return random.nextInt(20) == 0 ? random.nextInt(index + 1) : index;
        }

        @Override
        int herbs(int index, Random random) {
            return index % 45 == 7 ? 60 : 1 + random.nextInt(10);
        }
    };

    /** The number of who has a listing. */
    abstract int trader(int index, int count, Random random);

    /** How many herbs a listing has. */
    abstract int herbs(int index, Random random);
}
