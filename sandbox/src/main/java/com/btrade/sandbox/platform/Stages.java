package com.btrade.sandbox.platform;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Prints a line per stage and keeps how long each took. */
public final class Stages {
    private final PrintStream out;
    private final int total;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    public Stages(PrintStream out, int total) {
        this.out = out;
        this.total = total;
    }

    /** What a stage does. */
    public interface Work<T> {
        T run() throws Exception;
    }

    /** Runs a stage between its announcement and its result, and returns what it made. */
    public <T> T run(String key, String title, Work<T> work, Function<T, String> says) throws Exception {
        long start = System.nanoTime();
        out.printf("[%d/%d] %s ... ", seconds.size() + 1, total, title);
        out.flush();
        T made = done(work);
        double took = (System.nanoTime() - start) / 1e9;
        seconds.put(key, Math.round(took * 10) / 10.0);
        out.printf(Locale.ROOT, "%.1f s%n      %s%n", took, says.apply(made));
        out.flush();
        return made;
    }

    /** What is said of a failure begins a line of its own. */
    private <T> T done(Work<T> work) throws Exception {
        boolean done = false;
        try {
            T made = work.run();
            done = true;
            return made;
        } finally {
            if (!done) {
                out.println();
            }
        }
    }

    /** Runs a stage that has only something to say. */
    public void run(String key, String title, Work<String> work) throws Exception {
        run(key, title, work, said -> said);
    }

    /** How long each took, by its key. */
    public Map<String, Double> seconds() {
        return seconds;
    }
}
