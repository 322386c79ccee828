package com.btrade.sandbox.platform;

import com.btrade.sandbox.Home;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a platform on one machine keeps its things.
 *
 * @param home the top folder of the checkout
 * @param dir data, logs and checkpoints: {@code BTRADE_HOME}, else {@code target/demo}
 * @param environment addresses of servers that are configured and so not started
 * @param seed what the purchases of the stand-in site are made from
 */
public record Settings(Path home, Path dir, Map<String, String> environment, long seed) {
    /** Reads the environment. */
    public static Settings from(Map<String, String> environment, long seed) {
        Path home = Home.root();
        return new Settings(home, dir(home, environment), environment, seed);
    }

    static Path dir(Path home, Map<String, String> environment) {
        String chosen = environment.get("BTRADE_HOME");
        return chosen == null ? home.resolve("target/demo") : Path.of(chosen).toAbsolutePath();
    }

    Path data() {
        return dir.resolve("data");
    }

    public Path logs() {
        return dir.resolve("logs");
    }
}
