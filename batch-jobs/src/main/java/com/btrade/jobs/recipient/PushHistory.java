package com.btrade.jobs.recipient;

import java.util.Set;

/**
 * What is known of the earlier purchase pushes of one batch on one channel.
 *
 * @param highestOrder of its tasks, 0 if there are none
 * @param plannedByThisRun whether one of them is this run's own, made before it was interrupted
 * @param told addresses that its records and its stored tasks name
 */
public record PushHistory(int highestOrder, boolean plannedByThisRun, Set<String> told) {
    /** Never pushed. */
    public static final PushHistory NONE = new PushHistory(0, false, Set.of());

    public PushHistory {
        told = Set.copyOf(told);
    }
}
