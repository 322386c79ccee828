package com.btrade.jobs.task;

import com.btrade.jobs.recipient.Plan.Task;
import com.btrade.jobs.run.Chunks;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private static final String LEFT = "SELECT DISTINCT task_id FROM push_choice WHERE task_id IN (:ids)";
    private static final String REMOVE = "DELETE FROM push_choice WHERE task_id = ?";
    private static final String REMOVE_COUNTS = "DELETE FROM push_held_back WHERE task_id IN (:ids)";
    private static final String CHOSEN = "CHOSEN";
    private static final int ROWS = 2000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ChunkTransactions transactions;

    ChoiceTable(JdbcTemplate template, ChunkTransactions transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
    }

    /**
     * Stores the choices of tasks that cannot be found yet, in place of what a run that died may have left of them, some
     * rows at a time.
     *
     * @param told whom each task tells: its list, which may be that of such a run
     */
    void store(List<Task> tasks, Map<TaskId, List<String>> told, Instant now) {
        if (tasks.isEmpty()) {
            return;
        }
        List<String> ids = tasks.stream().map(task -> task.id().hex()).toList();
        remove(ids);
        List<Object[]> people = tasks.stream()
                .flatMap(task -> people(task, told.getOrDefault(task.id(), task.recipients()), now.toEpochMilli()))
                .toList();
        Chunks.of(people, ROWS).forEach(some -> transactions.inOne(() -> template.batchUpdate(ADD, some)));
        List<Object[]> counts = tasks.stream().flatMap(ChoiceTable::counts).toList();
        transactions.inOne(() -> {
            jdbc.sql(REMOVE_COUNTS).param("ids", ids).update();
            return template.batchUpdate(COUNT, counts);
        });
    }

    private void remove(List<String> ids) {
        transactions
                .inOne(() ->
                        jdbc.sql(LEFT).param("ids", ids).query(String.class).list())
                .forEach(left ->
                        transactions.inOne(() -> jdbc.sql(REMOVE).param(left).update()));
    }

    private static Stream<Object[]> people(Task task, List<String> told, long now) {
        String id = task.id().hex();
        return Stream.concat(
                told.stream().map(address -> new Object[] {id, address, CHOSEN, now}),
                task.choice().heldBack().entrySet().stream().map(one ->
                        new Object[] {id, one.getKey(), one.getValue().name(), now}));
    }

    private static Stream<Object[]> counts(Task task) {
        return task.heldBack().entrySet().stream()
                .map(count -> new Object[] {task.id().hex(), count.getKey().name(), count.getValue()});
    }
}
