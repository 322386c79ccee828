package com.btrade.sandbox.demo;

import com.btrade.sandbox.Home;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a demo runs and where it keeps its things.
 *
 * @param home the top folder of the checkout
 * @param dir data, logs and summary of the demo: {@code BTRADE_HOME}, else {@code target/demo}
 * @param environment addresses of servers that are configured and so not started
 * @param once whether it ends when all is counted
 * @param seed what people and purchases are made from
 */
public record DemoSettings(Path home, Path dir, Map<String, String> environment, boolean once, long seed) {
    /** Reads the environment. */
    public static DemoSettings from(Map<String, String> environment, boolean once, long seed) {
        Path home = Home.root();
        return new DemoSettings(home, dir(home, environment), environment, once, seed);
    }

    static Path dir(Path home, Map<String, String> environment) {
        String chosen = environment.get("BTRADE_HOME");
        return chosen == null ? home.resolve("target/demo") : Path.of(chosen).toAbsolutePath();
    }

    Path data() {
        return dir.resolve("data");
    }

    Path logs() {
        return dir.resolve("logs");
    }

    Path summary() {
        return dir.resolve("summary.json");
    }
}
