package com.btrade.stream.spark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what executors in JVMs of their own count to the driver, where it is asked for: every two seconds and when one ends,
 * whatever becomes of its tasks. What a killed one counted after it last spoke is lost.
 */
public final class WatchPlugin implements SparkPlugin {
    private static final Logger log = LoggerFactory.getLogger(WatchPlugin.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Override
    public DriverPlugin driverPlugin() {
        return new Listener();
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new Teller();
    }

    private static final class Listener implements DriverPlugin {
        @Override
        public @Nullable Object receive(Object message) {
            if (message instanceof Told told) {
                Watched.elsewhere().hear(told.executor(), told.metrics(), Instant.now());
            }
            return null;
        }
    }

    private static final class Teller implements ExecutorPlugin {
        private @Nullable PluginContext driver;
        private @Nullable Chore chore;

        @Override
        public void init(PluginContext context, Map<String, String> extraConf) {
            driver = context;
            chore = new Chore(this::tell, PAUSE);
        }

        @Override
        public void shutdown() {
            if (chore != null) {
                chore.close();
                tell();
            }
        }

        /** The next time everything is told again. */
        private void tell() {
            try {
                String metrics = Watched.joinable();
                if (driver != null && !metrics.isEmpty()) {
                    driver.send(new Told(driver.executorID(), metrics));
                }
            } catch (IOException | RuntimeException e) {
                log.debug("Cannot tell the driver what was counted: {}", e.toString());
            }
        }
    }
}
