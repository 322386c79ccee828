package com.btrade.sandbox.dataset;

import java.util.Arrays;
import java.util.Random;

/** Draws ranks from 0, the first far more often than the last: the nth with weight 1 / n^exponent. */
public final class Zipf {
    private final double[] upTo;

    public Zipf(int ranks, double exponent) {
        if (ranks <= 0) {
            throw new IllegalArgumentException("Invalid number of ranks: " + ranks + ", expected one or more");
        }
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += Math.pow(rank + 1.0, -exponent);
            upTo[rank] = sum;
        }
    }

    /** A rank below the number of ranks. */
    public int next(Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
