package com.btrade.jobs.task;

import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.TaskId;
import com.btrade.model.WhyNotTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of {@code push_choice} of those whom a push or reminder without a task would have told. What stands there
 * already is not written again; each task is a transaction of its own.
 */
final class UntoldPeopleTable {
    private static final String SELECT = "SELECT address, outcome FROM push_choice WHERE task_id = ?";
    private static final String PUT = """
            INSERT INTO push_choice (task_id, address, outcome, decided_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE outcome = VALUES(outcome), decided_at = VALUES(decided_at)""";
    private static final String REMOVE = "DELETE FROM push_choice WHERE task_id = ? AND address = ?";
    private static final String HELD_BACK =
            "SELECT DISTINCT task_id FROM push_choice WHERE task_id IN (:ids) AND outcome <> 'CHOSEN'";
    private static final String FORGET = "DELETE FROM push_choice WHERE task_id = ? AND outcome <> 'CHOSEN'";
    private static final String CHOSEN = "CHOSEN";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ChunkTransactions transactions;

    UntoldPeopleTable(JdbcTemplate template, ChunkTransactions transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
    }

    /** Stores the reasons of those held back, and forgets others who were held back before. */
    void store(TaskId task, Map<String, WhyNotTold> heldBack, Instant now) {
        transactions.inOne(() -> {
            Map<String, String> stored = stored(task);
            List<Object[]> changed = new ArrayList<>();
            heldBack.forEach((address, reason) -> {
                if (!reason.name().equals(stored.remove(key(address)))) {
                    changed.add(new Object[] {task.hex(), address, reason.name(), now.toEpochMilli()});
                }
            });
            stored.values().removeIf(CHOSEN::equals);
            template.batchUpdate(PUT, changed);
            template.batchUpdate(
                    REMOVE,
                    stored.keySet().stream()
                            .map(gone -> new Object[] {task.hex(), gone})
                            .toList());
            return changed.size();
        });
    }

    /** Forgets who was held back from tasks that are made now. */
    void forget(Collection<TaskId> tasks) {
        List<String> ids = tasks.stream().map(TaskId::hex).toList();
        if (!ids.isEmpty()) {
            transactions
                    .inOne(() -> jdbc.sql(HELD_BACK)
                            .param("ids", ids)
                            .query(String.class)
                            .list())
                    .forEach(id ->
                            transactions.inOne(() -> jdbc.sql(FORGET).param(id).update()));
        }
    }

    private Map<String, String> stored(TaskId task) {
        Map<String, String> stored = new HashMap<>();
        jdbc.sql(SELECT).param(task.hex()).query(row -> {
            stored.put(key(row.getString("address")), row.getString("outcome"));
        });
        return stored;
    }

    /** The column compares without regard to case. */
    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
