package com.btrade.dataflow.testing;

import java.io.IOException;
import java.util.Arrays;

/** A task that prints all it was given, environment included, and stays until it is stopped. */
public final class TalkativeTask {
    public static final String LAST_LINE = "the task has said everything";

    private TalkativeTask() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("arguments: " + Arrays.toString(arguments));
        System.getenv().forEach((name, value) -> System.out.println(name + "=" + value));
        System.out.println(LAST_LINE);
        // Standard input is the launching server's, which writes nothing to it.
        System.exit(System.in.read());
    }
}
