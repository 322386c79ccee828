package com.btrade.sandbox.platform;

import com.btrade.sandbox.Home;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a program of streaming/apps that is no stream on the configured stores, else on those of the platform that is up. */
public final class AppTool {
    private AppTool() {}

    /** Runs it to its end, what it says on this terminal, and returns its exit status. */
    public static int run(String mainClass, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> stores = RunningStores.all(environment);
        List<String> command = new ArrayList<>(new Commands(Home.root()).stream(mainClass));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(stores);
        builder.environment().putAll(OutboxHabits.ofTool(environment));
        return builder.start().waitFor();
    }
}
