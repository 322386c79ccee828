package com.btrade.stream.spark;

import com.btrade.watch.Watch;

/** The metrics of this JVM: a driver's, and those of the executors that run in it. */
public final class Watched {
    private static final Watch HERE = new Watch().withMemory();

    private Watched() {}

    /** Those that are answered where {@code BTRADE_<APP>_METRICS} says. */
    public static Watch here() {
        return HERE;
    }
}
