package com.btrade.jobs.task;

import com.btrade.jobs.recipient.Plan.Task;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.TaskId;
import com.btrade.model.WhyNotTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final List<String> REMOVE = List.of(
            "DELETE FROM push_choice WHERE task_id IN (:ids)", "DELETE FROM push_held_back WHERE task_id IN (:ids)");
    private static final String CHOSEN = "CHOSEN";
    static final int MOST_HELD_BACK = 1000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ChunkTransactions transactions;

    ChoiceTable(JdbcTemplate template, ChunkTransactions transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
    }

    /**
     * Stores the choices of tasks that cannot be found yet, in place of what a run that died may have left of them.
     *
     * @param told whom each task tells: its list, which may be that of such a run
     */
    void store(List<Task> tasks, Map<TaskId, List<String>> told, Instant now) {
        if (tasks.isEmpty()) {
            return;
        }
        List<String> ids = tasks.stream().map(task -> task.id().hex()).toList();
        transactions.inOne(() -> {
            REMOVE.forEach(sql -> jdbc.sql(sql).param("ids", ids).update());
            add(tasks, told, now.toEpochMilli());
            return ids.size();
        });
    }

    private void add(List<Task> tasks, Map<TaskId, List<String>> told, long now) {
        List<Object[]> people = new ArrayList<>();
        List<Object[]> counts = new ArrayList<>();
        for (Task task : tasks) {
            String id = task.id().hex();
            told.getOrDefault(task.id(), task.recipients())
                    .forEach(address -> people.add(new Object[] {id, address, CHOSEN, now}));
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
