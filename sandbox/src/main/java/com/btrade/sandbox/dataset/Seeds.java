package com.btrade.sandbox.dataset;

import java.util.Random;

/** Gives each made thing a source of chance of its own, so that it comes out the same whatever was made before it. */
public final class Seeds {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** The chance of the nth thing of a kind. */
    public static Random of(long seed, String kind, int index) {
        return new Random(mixed(mixed(seed + kind.hashCode() * STEP) + index * STEP));
    }

    /** The finalizer of SplitMix64: neighbours in, strangers out. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
