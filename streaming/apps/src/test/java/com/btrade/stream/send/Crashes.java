package com.btrade.stream.send;

import java.util.function.Supplier;

/** Lets the process die before or after a chosen step; once dead, nothing works until it is started again. */
final class Crashes {
    static final class Dead extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private int stepsLeft = Integer.MAX_VALUE;
    private boolean afterTheStep;
    private boolean dead;

    void dieAt(int step, boolean after) {
        stepsLeft = step;
        afterTheStep = after;
    }

    void restart() {
        stepsLeft = Integer.MAX_VALUE;
        dead = false;
    }

    <T> T step(Supplier<T> work) {
        boolean dies = stepsLeft-- <= 0;
        dead = dead || (dies && !afterTheStep);
        requireAlive();
        T result = work.get();
        dead = dies;
        requireAlive();
        return result;
    }

    void step(Runnable work) {
        step(() -> {
            work.run();
            return true;
        });
    }

    private void requireAlive() {
        if (dead) {
            throw new Dead();
        }
    }
}
