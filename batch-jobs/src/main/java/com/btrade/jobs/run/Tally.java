package com.btrade.jobs.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ItemProcessListener;
import org.springframework.batch.core.listener.ItemReadListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;

/**
 * Counts what one execution of a step does and keeps the counts in its execution context.
 *
 * <p>Reads and filtered items are counted by listening; the writer says what became of the rest, after its commit.
 */
public final class Tally
        implements ItemStream, StepExecutionListener, ItemReadListener<Object>, ItemProcessListener<Object, Object> {
    /** What the keys of counts in an execution context begin with. */
    public static final String PREFIX = "count.";

    private final Map<String, Long> counts = new TreeMap<>();

    /** One more. */
    public void add(Count count, long more) {
        add(count.key(), more);
    }

    /** One more of what only this step counts, such as {@code rejected.BAD_MOBILE}. */
    public void add(String name, long more) {
        counts.merge(name, more, Long::sum);
    }

    /** The counts of an execution context: those of {@link Count} in their order, then the step's own by name. */
    public static Map<String, Long> in(ExecutionContext context) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Arrays.stream(Count.values()).forEach(count -> counts.put(count.key(), 0L));
        Map<String, Long> found = new TreeMap<>();
        context.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX) && entry.getValue() instanceof Long)
                .forEach(entry -> found.put(entry.getKey().substring(PREFIX.length()), (Long) entry.getValue()));
        counts.putAll(found);
        return counts;
    }

    @Override
    public void beforeStep(StepExecution step) {
        counts.clear();
        Arrays.stream(Count.values()).forEach(count -> add(count, 0));
        ExecutionContext context = step.getExecutionContext();
        context.entrySet().stream()
                .map(Map.Entry::getKey)
                .filter(key -> key.startsWith(PREFIX))
                .toList()
                .forEach(context::remove);
    }

    @Override
    public void afterRead(Object item) {
        add(Count.READ, 1);
    }

    @Override
    public void afterProcess(Object item, @Nullable Object result) {
        if (result == null) {
            add(Count.FILTERED, 1);
        }
    }

    @Override
    public void update(ExecutionContext context) {
        counts.forEach((name, count) -> context.putLong(PREFIX + name, count));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        update(step.getExecutionContext());
        return null;
    }
}
