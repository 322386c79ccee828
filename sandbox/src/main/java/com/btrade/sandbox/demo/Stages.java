package com.btrade.sandbox.demo;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Prints a line per stage and keeps how long each took. */
final class Stages {
    private final PrintStream out;
    private final int total;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    Stages(PrintStream out, int total) {
        this.out = out;
        this.total = total;
    }

    /** What a stage does. */
    interface Work<T> {
        T run() throws Exception;
    }

    /** Runs a stage between its announcement and its result, and returns what it made. */
    <T> T run(String key, String title, Work<T> work, Function<T, String> says) throws Exception {
        long start = System.nanoTime();
        out.printf("[%d/%d] %s ... ", seconds.size() + 1, total, title);
        out.flush();
        T made = work.run();
        double took = (System.nanoTime() - start) / 1e9;
        seconds.put(key, Math.round(took * 10) / 10.0);
        out.printf(Locale.ROOT, "%.1f s%n      %s%n", took, says.apply(made));
        out.flush();
        return made;
    }

    /** Runs a stage that has only something to say. */
    void run(String key, String title, Work<String> work) throws Exception {
        run(key, title, work, said -> said);
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}
