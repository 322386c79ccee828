package com.btrade.stream.spark;

import com.btrade.watch.Exposition;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What executors in JVMs of their own have counted since they began, as each of them said last. What one has counted is told
 * for as long as the app lives, for it has happened; what it was doing, only until it has been silent for a while. One that
 * was taken for dead and goes on is still the same.
 */
final class Heard {
    static final Duration SILENCE = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(Heard.class);

    private final ConcurrentHashMap<String, Words> last = new ConcurrentHashMap<>();

    private record Words(Exposition metrics, Instant said) {
        Exposition at(Instant now) {
            return said.plus(SILENCE).isBefore(now) ? metrics.lasting() : metrics;
        }
    }

    /** Takes what an executor says for all that it ever counted. */
    void hear(String executor, String text, Instant now) {
        if (last.put(executor, new Words(Exposition.of(text), now)) == null) {
            log.info("Executor {} tells its metrics 开始汇总其指标", executor);
        }
    }

    /** All executors' as one's. */
    Exposition at(Instant now) {
        return last.values().stream().map(words -> words.at(now)).reduce(Exposition.empty(), Exposition::and);
    }
}
