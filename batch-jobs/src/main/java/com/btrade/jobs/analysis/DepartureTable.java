package com.btrade.jobs.analysis;

import com.btrade.jobs.run.Chunks;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.RecordId;
import com.btrade.model.TaskType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code push_message}: when messages left. A record is stored before its message leaves, and the message may wait
 * for the end of quiet hours or a holiday, or be refused: nobody can click what has not come.
 */
final class DepartureTable {
    private static final int AT_ONCE = 500;
    private static final int MILLIS = 1_000;
    private static final String NOT_GONE =
            "(first_attempt IS NULL OR first_attempt >= :end OR state IN ('PENDING', 'CLAIMED', 'REJECTED'))";

    /**
     * How the messages of a task left.
     *
     * @param first when the first one did, epoch seconds; 0 if none has
     * @param missing how many had not by the end of the day, or never will
     */
    record Departure(long first, int missing) {
        /** Of a push that nobody follows: it left when it was stored. */
        static Departure unfollowed(long stored) {
            return new Departure(stored, 0);
        }

        boolean isOn(BusinessDate day) {
            return first >= day.start() && first < day.end();
        }
    }

    private final JdbcClient jdbc;
    private final BusinessDate day;

    DepartureTable(JdbcClient jdbc, BusinessDate day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    BusinessDate day() {
        return day;
    }

    /** By task; the earlier system's tasks have no messages and are not among them. */
    Map<String, Departure> ofTasks(Collection<String> tasks) {
        Map<String, Departure> departures = new HashMap<>();
        for (List<String> some : Chunks.of(tasks, AT_ONCE)) {
            jdbc.sql("SELECT task_id, COALESCE(MIN(first_attempt), 0) AS first, SUM(" + NOT_GONE + ") AS missing"
                            + " FROM push_message WHERE task_id IN (:tasks) GROUP BY task_id")
                    .param("tasks", some)
                    .param("end", day.end() * MILLIS)
                    .query(row -> {
                        departures.put(
                                row.getString("task_id"),
                                new Departure(row.getLong("first") / MILLIS, row.getInt("missing")));
                    });
        }
        return departures;
    }

    /** Those of these records whose message had not left by the end of the day, or never will. */
    Set<RecordId> notGone(Collection<RecordId> records) {
        Set<RecordId> notGone = new HashSet<>();
        for (List<String> some : Chunks.of(records.stream().map(RecordId::hex).toList(), AT_ONCE)) {
            jdbc.sql("SELECT record_id FROM push_message WHERE record_id IN (:records) AND " + NOT_GONE)
                    .param("records", some)
                    .param("end", day.end() * MILLIS)
                    .query(String.class)
                    .list()
                    .forEach(id -> notGone.add(new RecordId(id)));
        }
        return notGone;
    }

    /** The records of these tasks whose message had not left by the end of the day, or never will. */
    List<RecordId> notGoneOf(Collection<String> tasks) {
        List<RecordId> notGone = new ArrayList<>();
        for (List<String> some : Chunks.of(tasks, AT_ONCE)) {
            jdbc.sql("SELECT record_id FROM push_message WHERE task_id IN (:tasks) AND " + NOT_GONE)
                    .param("tasks", some)
                    .param("end", day.end() * MILLIS)
                    .query((row, n) -> new RecordId(row.getString("record_id")))
                    .list()
                    .forEach(notGone::add);
        }
        return notGone;
    }

    /** The SMS of purchase pushes that were stored before the day and left on it. */
    List<RecordId> lateSms() {
        return jdbc.sql("""
                        SELECT record_id FROM push_message
                        WHERE first_attempt >= :start AND first_attempt < :end AND created_at < :start
                          AND channel = :sms AND task_type = :push""")
                .param("start", day.start() * MILLIS)
                .param("end", day.end() * MILLIS)
                .param("sms", Channel.SMS.id())
                .param("push", TaskType.PURCHASE_PUSH.id())
                .query((row, n) -> new RecordId(row.getString("record_id")))
                .list();
    }
}
