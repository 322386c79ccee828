package com.btrade.stream.spark;

/**
 * Whether a task has failed in this JVM. A JVM that is about to end reports none to the query (SPARK-20904), which would wait
 * for it as long as the JVM lasts.
 */
final class FailedTasks {
    private static volatile boolean any;

    private FailedTasks() {}

    static boolean any() {
        return any;
    }

    static void note() {
        any = true;
    }
}
