package com.btrade.sandbox.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who was told what: in tests this decides, whatever the platform believes. */
public final class Truth {
    private final List<Accepted> accepted = new ArrayList<>();

    /** Notes a message. */
    public synchronized void add(Accepted message) {
        accepted.add(message);
    }

    /** Every message, in order. */
    public synchronized List<Accepted> all() {
        return List.copyOf(accepted);
    }

    /** How often each recipient was told. */
    public synchronized Map<String, Integer> times() {
        Map<String, Integer> times = new HashMap<>();
        accepted.forEach(message -> times.merge(message.recipient(), 1, Integer::sum));
        return times;
    }
}
