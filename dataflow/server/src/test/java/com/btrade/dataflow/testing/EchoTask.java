package com.btrade.dataflow.testing;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The smallest task: prints its arguments and the properties it was given, then ends. */
public final class EchoTask {
    private EchoTask() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("回声 echo");
        for (String argument : arguments) {
            out.println("argument " + argument);
        }
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.forEach((name, value) -> {
            if (name.startsWith("btrade.") || name.equals("SPRING_APPLICATION_JSON")) {
                out.println("property " + name + "=" + value);
            }
        });
    }
}
