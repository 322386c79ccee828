package com.btrade.sandbox.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals that Java has no word for. */
public final class Signals {
    private Signals() {}

    /** SIGSTOP: they stand still, their connections stay. */
    public static void stop(List<ProcessHandle> processes) throws IOException, InterruptedException {
        send("-STOP", processes);
    }

    /** SIGCONT: they go on where they were. */
    public static void carryOn(List<ProcessHandle> processes) throws IOException, InterruptedException {
        send("-CONT", processes);
    }

    private static void send(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
