package com.btrade.stream.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What came of some messages, counted by name. */
public final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Long> counts = new TreeMap<>();
    private long read;

    /** Counts some more of a name. */
    public void add(String name, long more) {
        if (more != 0) {
            counts.merge(name, more, Long::sum);
        }
    }

    void add(Tally other) {
        read += other.read;
        other.counts.forEach(this::add);
    }

    /** Every name and its count. */
    void each(BiConsumer<String, Long> counted) {
        counts.forEach(counted);
    }

    void read(long messages) {
        read = messages;
    }

    long read() {
        return read;
    }

    @Override
    public String toString() {
        return "read " + read + ", "
                + counts.entrySet().stream().map(Tally::words).collect(Collectors.joining(", "));
    }

    private static String words(Map.Entry<String, Long> count) {
        return count.getKey() + " " + count.getValue();
    }
}
