package com.btrade.jobs.task;

import com.btrade.jobs.run.Chunks;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.BusinessDate;
import com.btrade.model.TaskId;
import com.btrade.model.WhyNotTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code push_untold}: of what nobody could be told on a day, with the people in {@code push_choice}. The same
 * again writes nothing, and no transaction holds more than a few tasks.
 */
public final class UntoldTable {
    private static final int TASKS = 100;
    private static final String STORED =
            "SELECT task_id, reason, people FROM push_untold WHERE day = :day AND task_id IN (:tasks)";
    private static final String PUT = """
            INSERT INTO push_untold (day, task_id, reason, people, task_type, purchase_info_id, channel, nth, herb)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE people = VALUES(people)""";
    private static final String REMOVE = "DELETE FROM push_untold WHERE day = ? AND task_id = ? AND reason = ?";

    private record Key(String task, String reason) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ChunkTransactions transactions;
    private final UntoldPeopleTable names;

    UntoldTable(JdbcTemplate template, ChunkTransactions transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
        this.names = new UntoldPeopleTable(template, transactions);
    }

    /**
     * Stores what has no task, and forgets what was stored on the same day of tasks that are made after all.
     *
     * @param made tasks that are about to be stored
     */
    void store(List<Untold> untold, Collection<TaskId> made, BusinessDate day, Instant now) {
        Chunks.of(made, TASKS).forEach(some -> count(some, List.of(), day));
        names.forget(made);
        Chunks.of(untold, TASKS)
                .forEach(some -> count(some.stream().map(Untold::id).toList(), some, day));
        untold.forEach(one -> names.store(one.id(), one.choice().heldBack(), now));
    }

    /** Brings the counts of tasks on a day to those of what has no task. */
    private void count(List<TaskId> tasks, List<Untold> untold, BusinessDate day) {
        transactions.inOne(() -> {
            Map<Key, Integer> stored = stored(tasks, day);
            List<Object[]> changed = new ArrayList<>();
            for (Untold one : untold) {
                one.choice().counts().forEach((reason, people) -> {
                    if (!people.equals(stored.remove(new Key(one.id().hex(), reason.name())))) {
                        changed.add(row(one, day, reason, people));
                    }
                });
            }
            template.batchUpdate(PUT, changed);
            template.batchUpdate(
                    REMOVE,
                    stored.keySet().stream()
                            .map(gone -> new Object[] {day.toString(), gone.task(), gone.reason()})
                            .toList());
            return changed.size();
        });
    }

    private Map<Key, Integer> stored(List<TaskId> tasks, BusinessDate day) {
        Map<Key, Integer> stored = new HashMap<>();
        jdbc.sql(STORED)
                .param("day", day.toString())
                .param("tasks", tasks.stream().map(TaskId::hex).toList())
                .query(row -> {
                    stored.put(new Key(row.getString("task_id"), row.getString("reason")), row.getInt("people"));
                });
        return stored;
    }

    private static Object[] row(Untold one, BusinessDate day, WhyNotTold reason, int people) {
        return new Object[] {
            day.toString(),
            one.id().hex(),
            reason.name(),
            people,
            one.type().id(),
            one.batch().value(),
            one.channel().id(),
            one.order(),
            one.herb()
        };
    }
}
