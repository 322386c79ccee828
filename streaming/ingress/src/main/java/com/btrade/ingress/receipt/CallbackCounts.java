package com.btrade.ingress.receipt;

import com.btrade.model.BusinessDate;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Counts callbacks by hook and outcome and adds them to {@code callback_count} from time to time: whoever forges a
 * thousand of them causes one write, not a thousand.
 */
@Component
class CallbackCounts {
    private static final Logger log = LoggerFactory.getLogger(CallbackCounts.class);

    private final Map<Key, LongAdder> fresh = new ConcurrentHashMap<>();
    private final Tokens tokens;
    private final Clock clock;

    CallbackCounts(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    private record Key(Hook hook, Outcome outcome) {
        @Override
        public String toString() {
            return hook.text() + " " + outcome;
        }
    }

    void add(Hook hook, Outcome outcome) {
        fresh.computeIfAbsent(new Key(hook, outcome), any -> new LongAdder()).increment();
    }

    /** Writes what has come since the last time; what cannot be written now is kept for the next time. */
    void flush() {
        Map<String, Long> written = new TreeMap<>();
        fresh.forEach((key, adder) -> {
            long amount = adder.sumThenReset();
            if (amount > 0 && write(key, adder, amount)) {
                written.put(key.toString(), amount);
            }
        });
        if (!written.isEmpty()) {
            log.info(
                    "callbacks 回执: {}",
                    written.entrySet().stream()
                            .map(one -> one.getKey() + " " + one.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private boolean write(Key key, LongAdder adder, long amount) {
        try {
            tokens.mysql()
                    .sql("""
                            INSERT INTO callback_count (day, hook, outcome, amount) VALUES (?, ?, ?, ?)
                            ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)
                            """)
                    .params(
                            BusinessDate.at(clock.instant()).day().toString(),
                            key.hook().text(),
                            key.outcome().name(),
                            amount)
                    .update();
            return true;
        } catch (DataAccessException e) {
            adder.add(amount);
            log.warn("Cannot write how many callbacks came: {}", e.getMessage());
            return false;
        }
    }
}
