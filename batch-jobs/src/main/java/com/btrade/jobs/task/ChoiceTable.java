package com.btrade.jobs.task;

import com.btrade.jobs.recipient.Plan.Task;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.WhyNotTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables {@code push_choice} and {@code push_held_back}: whom a task names, and why others are not told. Of two
 * openids that differ only in upper and lower case it keeps one, as the send app does.
 */
public final class ChoiceTable {
    private static final String ADD =
            "INSERT IGNORE INTO push_choice (task_id, address, outcome, decided_at) VALUES (?, ?, ?, ?)";
    private static final String COUNT = "INSERT IGNORE INTO push_held_back (task_id, reason, people) VALUES (?, ?, ?)";
    private static final String KNOWN = "SELECT DISTINCT task_id FROM push_choice WHERE task_id IN (:ids)";
    private static final String CHOSEN = "CHOSEN";
    private static final int MOST_HELD_BACK = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ChunkTransactions transactions;

    ChoiceTable(JdbcTemplate template, ChunkTransactions transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
    }

    /** Stores the choices of tasks, all or none; that of a task which is there already stays. */
    void store(List<Task> tasks, Instant now) {
        if (tasks.isEmpty()) {
            return;
        }
        transactions.inOne(() -> {
            Set<String> known = known(tasks);
            List<Task> fresh = tasks.stream()
                    .filter(task -> !known.contains(task.id().hex()))
                    .toList();
            add(fresh, now.toEpochMilli());
            return fresh.size();
        });
    }

    private Set<String> known(List<Task> tasks) {
        List<String> ids = tasks.stream().map(task -> task.id().hex()).toList();
        return new HashSet<>(
                jdbc.sql(KNOWN).param("ids", ids).query(String.class).list());
    }

    private void add(List<Task> tasks, long now) {
        List<Object[]> people = new ArrayList<>();
        List<Object[]> counts = new ArrayList<>();
        for (Task task : tasks) {
            String id = task.id().hex();
            task.recipients().forEach(address -> people.add(new Object[] {id, address, CHOSEN, now}));
            task.choice().heldBack().entrySet().stream()
                    .limit(MOST_HELD_BACK)
                    .forEach(one -> people.add(
                            new Object[] {id, one.getKey(), one.getValue().name(), now}));
            for (Map.Entry<WhyNotTold, Integer> count : task.heldBack().entrySet()) {
                counts.add(new Object[] {id, count.getKey().name(), count.getValue()});
            }
        }
        template.batchUpdate(ADD, people);
        template.batchUpdate(COUNT, counts);
    }
}
