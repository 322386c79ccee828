package com.btrade.stream.send.store;

import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import com.btrade.model.UserId;
import com.btrade.stream.send.Plan;
import com.btrade.stream.send.PlannedMessage;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores the messages of a task and moves the counters, in the caller's transaction.
 *
 * <p>Two that do it at once meet at the unique key of the first message: the second waits there, loses, looks again
 * and finds everything done.
 */
final class StoredPlan {
    private static final String INSERT = """
            INSERT INTO push_message (task_id, recipient, channel, task_type, purchase_info_id, record_id, uuid, template,
              payload, state, code, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COUNT_PUSH = "UPDATE users SET maxpush = maxpush + 1 WHERE id IN (?*)";

    private StoredPlan() {}

    static Optional<Channel> channelOf(Connection connection, TaskId task) throws SQLException {
        return Sql.list(
                        connection,
                        "SELECT channel FROM push_message WHERE task_id = ? LIMIT 1",
                        row -> Channel.of(row.getInt(1)),
                        task.hex())
                .stream()
                .findFirst();
    }

    /** False: somebody has stored them. */
    static boolean store(Connection connection, Plan plan, Instant now) throws SQLException {
        if (channelOf(connection, plan.task().id()).isPresent()) {
            return false;
        }
        List<@Nullable Object[]> rows = plan.messages().stream()
                .map(message -> row(plan, message, now.toEpochMilli()))
                .toList();
        Sql.batch(connection, INSERT, rows);
        if (!plan.asked().isEmpty()) {
            List<Integer> users =
                    plan.asked().stream().map(UserId::value).sorted().toList();
            Sql.update(connection, COUNT_PUSH, users);
        }
        return true;
    }

    private static @Nullable Object[] row(Plan plan, PlannedMessage message, long now) {
        return new @Nullable Object[] {
            plan.task().id().hex(),
            message.recipient().address(),
            plan.task().channel().id(),
            plan.task().type().id(),
            plan.task().batch().value(),
            message.record().hex(),
            message.uuid().value(),
            message.template().name(),
            ContentJson.write(message.content()),
            message.state().name(),
            message.refusal(),
            now,
            now
        };
    }
}
