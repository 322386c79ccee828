package com.btrade.sandbox.platform;

import com.btrade.sandbox.Home;
import java.io.IOException;
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
    private static final long USUAL_SEED = 20161123;
    private static final String SPARK_WORKERS = "BTRADE_SPARK_WORKERS";

    /** Reads the environment. */
    public static Settings from(Map<String, String> environment) {
        return from(environment, USUAL_SEED);
    }

    /** Reads the environment, with purchases of one's own. */
    public static Settings from(Map<String, String> environment, long seed) {
        Path home = Home.root();
        return new Settings(home, dir(home, environment), environment, seed);
    }

    /** {@code BTRADE_SPARK_WORKERS}: how many workers the Spark cluster of the streams has; 0: they need none. */
    int sparkWorkers() {
        String text = environment.getOrDefault(SPARK_WORKERS, "0");
        if (!text.matches("[0-8]")) {
            throw new IllegalArgumentException("Invalid " + SPARK_WORKERS + " 数目有误: " + text + ", expected 0 to 8");
        }
        return Integer.parseInt(text);
    }

    static Path dir(Path home, Map<String, String> environment) {
        String chosen = environment.get("BTRADE_HOME");
        return chosen == null ? home.resolve("target/demo") : Path.of(chosen).toAbsolutePath();
    }

    /** Takes the directory, and stops what a platform that was killed there left running. */
    public AutoCloseable occupy() throws IOException {
        DirLock lock = DirLock.take(dir);
        PidFile.stopForgotten(logs());
        return lock;
    }

    Path data() {
        return dir.resolve("data");
    }

    public Path logs() {
        return dir.resolve("logs");
    }
}
