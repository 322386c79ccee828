package com.btrade.stream.spark;

import com.btrade.watch.Exposition;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What executors in JVMs of their own have counted since they began, as each of them said last. What one has counted is told
 * for as long as the app lives, for it has happened; what it was doing, only until it has been silent for a while. One that
 * was taken for dead and goes on is still the same. When there have been very many, what the longest silent have counted is
 * kept as one sum, and these are not heard again.
 */
final class Heard {
    static final Duration SILENCE = Duration.ofSeconds(10);

    /** More than are at work at once. */
    static final int REMEMBERED = 200;

    private static final Logger log = LoggerFactory.getLogger(Heard.class);

    private final Map<String, Words> last = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private Exposition countedByTheGone = Exposition.empty();

    private record Words(Exposition metrics, Instant said) {
        Exposition at(Instant now) {
            return said.plus(SILENCE).isBefore(now) ? metrics.lasting() : metrics;
        }
    }

    /** Takes what an executor says for all that it ever counted. */
    synchronized void hear(String executor, String text, Instant now) {
        if (gone.contains(executor)) {
            return;
        }
        if (last.put(executor, new Words(Exposition.of(text), now)) == null) {
            log.info("Executor {} tells its metrics 开始汇总其指标", executor);
        }
        if (last.size() > REMEMBERED) {
            last.entrySet().stream()
                    .min(Comparator.comparing(words -> words.getValue().said()))
                    .map(Map.Entry::getKey)
                    .ifPresent(this::sumUp);
        }
    }

    private void sumUp(String executor) {
        Words words = last.remove(executor);
        if (words != null) {
            gone.add(executor);
            countedByTheGone = countedByTheGone.and(words.metrics().lasting());
        }
    }

    /** All executors' as one's. */
    synchronized Exposition at(Instant now) {
        return last.values().stream().map(words -> words.at(now)).reduce(countedByTheGone, Exposition::and);
    }
}
