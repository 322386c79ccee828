package com.btrade.faults;

import java.io.IOException;

/** Signals that Java has no word for. */
final class Signals {
    private Signals() {}

    static void stop(ProcessHandle process) throws IOException, InterruptedException {
        send("-STOP", process);
    }

    static void carryOn(ProcessHandle process) throws IOException, InterruptedException {
        send("-CONT", process);
    }

    private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
