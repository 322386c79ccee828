package com.btrade.jobs.task;

import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.model.BusinessDate;
import com.btrade.model.TaskId;
import com.btrade.model.WhyNotTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code push_untold}: of what nobody could be told on a day, with the people in {@code push_choice}. The same
 * again changes nothing.
 */
public final class UntoldTable {
    private static final String ADD = """
            INSERT INTO push_untold (day, task_id, reason, people, task_type, purchase_info_id, channel, nth, herb)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NAME = """
            INSERT INTO push_choice (task_id, address, outcome, decided_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE decided_at = IF(outcome = VALUES(outcome), decided_at, VALUES(decided_at)),
              outcome = VALUES(outcome)""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ChunkTransactions transactions;

    UntoldTable(JdbcTemplate template, ChunkTransactions transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
    }

    /**
     * Stores what has no task, and forgets what was stored on the same day of tasks that are made after all.
     *
     * @param made tasks that are about to be stored
     */
    void store(List<Untold> untold, Collection<TaskId> made, BusinessDate day, Instant now) {
        List<String> ids = new ArrayList<>(made.stream().map(TaskId::hex).toList());
        untold.forEach(one -> ids.add(one.id().hex()));
        if (ids.isEmpty()) {
            return;
        }
        transactions.inOne(() -> {
            jdbc.sql("DELETE FROM push_untold WHERE day = :day AND task_id IN (:ids)")
                    .param("day", day.toString())
                    .param("ids", ids)
                    .update();
            forget(made.stream().map(TaskId::hex).toList());
            add(untold, day, now);
            return ids.size();
        });
    }

    /** Who was held back from a reminder that is made now. */
    private void forget(List<String> made) {
        if (!made.isEmpty()) {
            jdbc.sql("DELETE FROM push_choice WHERE task_id IN (:made) AND outcome <> 'CHOSEN'")
                    .param("made", made)
                    .update();
        }
    }

    private void add(List<Untold> untold, BusinessDate day, Instant now) {
        List<Object[]> counts = new ArrayList<>();
        List<Object[]> people = new ArrayList<>();
        for (Untold one : untold) {
            for (Map.Entry<WhyNotTold, Integer> count : one.choice().counts().entrySet()) {
                counts.add(row(one, day, count.getKey(), count.getValue()));
            }
            one.choice().heldBack().entrySet().stream()
                    .limit(ChoiceTable.MOST_HELD_BACK)
                    .forEach(person -> people.add(new Object[] {
                        one.id().hex(), person.getKey(), person.getValue().name(), now.toEpochMilli()
                    }));
        }
        template.batchUpdate(ADD, counts);
        template.batchUpdate(NAME, people);
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
