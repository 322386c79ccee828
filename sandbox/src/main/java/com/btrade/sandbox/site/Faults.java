package com.btrade.sandbox.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The faults that were ordered and have not happened yet, in their order, by what they are to happen to. */
final class Faults {
    private record Order(Fault fault, int times) {}

    private final Map<String, Deque<Order>> orders = new HashMap<>();

    synchronized void order(String target, int times, Fault fault) {
        if (times <= 0) {
            throw new IllegalArgumentException("Invalid number of faults: " + times + ", expected one or more");
        }
        orders.computeIfAbsent(target, any -> new ArrayDeque<>()).add(new Order(fault, times));
    }

    synchronized Optional<Fault> next(String target) {
        Deque<Order> waiting = orders.get(target);
        Order first = waiting == null ? null : waiting.poll();
        if (waiting == null || first == null) {
            return Optional.empty();
        }
        if (first.times() > 1) {
            waiting.addFirst(new Order(first.fault(), first.times() - 1));
        }
        return Optional.of(first.fault());
    }
}
