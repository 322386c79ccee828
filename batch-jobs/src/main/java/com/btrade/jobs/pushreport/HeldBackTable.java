package com.btrade.jobs.pushreport;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code push_held_back}: how many people were passed over when a task's recipients were chosen, by reason. */
final class HeldBackTable {
    private final JdbcClient jdbc;

    HeldBackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counts of tasks, by task and reason. */
    Map<String, SortedMap<String, Long>> of(Collection<String> tasks) {
        Map<String, SortedMap<String, Long>> heldBack = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("SELECT task_id, reason, people FROM push_held_back WHERE task_id IN (:tasks)")
                    .param("tasks", tasks)
                    .query(row -> {
                        heldBack.computeIfAbsent(row.getString("task_id"), any -> new TreeMap<>())
                                .merge(row.getString("reason"), row.getLong("people"), Long::sum);
                    });
        }
        return heldBack;
    }
}
