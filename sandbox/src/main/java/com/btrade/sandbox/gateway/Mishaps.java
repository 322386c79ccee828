package com.btrade.sandbox.gateway;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The mishaps that were ordered and have not happened yet: for the next calls, and for recipients. */
public final class Mishaps {
    private final Deque<Mishap> ofCalls = new ArrayDeque<>();
    private final Map<String, Deque<Integer>> refusals = new HashMap<>();

    /** Lets this happen to so many of the next calls, after those ordered before. */
    public synchronized void next(int times, Mishap mishap) {
        ofCalls.addAll(Collections.nCopies(times, mishap));
    }

    /** Lets a recipient be refused so many times. */
    public synchronized void refuse(String recipient, int times, int code) {
        refusals.computeIfAbsent(recipient, any -> new ArrayDeque<>()).addAll(Collections.nCopies(times, code));
    }

    /** Forgets what has not happened yet. */
    public synchronized void clear() {
        ofCalls.clear();
        refusals.clear();
    }

    /** What happens to this call. */
    public synchronized Optional<Mishap> ofCall() {
        return Optional.ofNullable(ofCalls.poll());
    }

    /** The code by which a recipient is refused this time. */
    public synchronized Optional<Integer> refusal(String recipient) {
        return Optional.ofNullable(
                refusals.getOrDefault(recipient, new ArrayDeque<>()).poll());
    }
}
