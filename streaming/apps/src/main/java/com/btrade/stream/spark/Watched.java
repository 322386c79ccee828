package com.btrade.stream.spark;

import com.btrade.watch.Exposition;
import com.btrade.watch.Watch;
import java.time.Instant;

/** The metrics of this JVM: a driver's, and those of the executors that run in it or have told of theirs. */
public final class Watched {
    private static final Watch HERE = new Watch().withMemory();
    private static final Heard ELSEWHERE = new Heard();

    private Watched() {}

    /** Those of this JVM. */
    public static Watch here() {
        return HERE;
    }

    /** Those of executors in other JVMs. */
    static Heard elsewhere() {
        return ELSEWHERE;
    }

    /** What is answered where {@code BTRADE_<APP>_METRICS} says. */
    static String text() {
        Exposition others = ELSEWHERE.at(Instant.now());
        return others.isEmpty()
                ? HERE.text()
                : Exposition.of(HERE.text()).and(others).text();
    }

    /** What this JVM has to tell a driver elsewhere. */
    static String joinable() {
        return Exposition.of(HERE.text()).joinable().text();
    }
}
