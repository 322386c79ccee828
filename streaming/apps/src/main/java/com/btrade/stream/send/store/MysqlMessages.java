package com.btrade.stream.send.store;

import static com.btrade.model.MessageState.ACCEPTED;
import static com.btrade.model.MessageState.CLAIMED;
import static com.btrade.model.MessageState.REJECTED;
import static com.btrade.model.MessageState.SUBMITTING;
import static com.btrade.model.MessageState.UNKNOWN;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.RecordId;
import com.btrade.model.TaskId;
import com.btrade.stream.send.Lease;
import com.btrade.stream.send.Message;
import com.btrade.stream.send.Messages;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Plan;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.Settled;
import com.btrade.stream.send.Template;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code push_message}. */
public final class MysqlMessages implements Messages {
    private static final String CLAIMABLE = """
            SELECT id, recipient, template, payload FROM push_message
            WHERE task_id = ? AND (state = 'PENDING' OR (state = 'CLAIMED' AND lease_until <= ?))
            ORDER BY template, id LIMIT ? FOR UPDATE
            """;
    private static final String CLAIM =
            "UPDATE push_message SET state = ?, lease_owner = ?, lease_until = ?, updated_at = ? WHERE id IN (?*)";
    private static final String FIX = """
            UPDATE push_message SET state = ?, request_id = ?, attempts = 1, first_attempt = ?, updated_at = ?
            WHERE id = ? AND state = 'CLAIMED' AND lease_owner = ?
            """;
    private static final String LAPSED_REQUESTS = """
            SELECT DISTINCT request_id FROM push_message
            WHERE task_id = ? AND state = 'SUBMITTING' AND lease_until <= ?
            """;
    private static final String TAKE_OVER = """
            UPDATE push_message SET lease_owner = ?, lease_until = ?, attempts = attempts + 1, updated_at = ?
            WHERE request_id = ? AND state = 'SUBMITTING' AND lease_until <= ?
            """;
    private static final String OF_REQUEST =
            "SELECT id, recipient, template, payload FROM push_message WHERE request_id = ? ORDER BY id";
    private static final String GIVE_UP = """
            UPDATE push_message SET state = ?, updated_at = ?
            WHERE task_id = ? AND state = 'SUBMITTING' AND lease_until <= ? AND first_attempt <= ?
            """;
    private static final String ANSWER = """
            UPDATE push_message SET state = ?, message_id = ?, code = ?, lease_owner = NULL, updated_at = ?
            WHERE id = ? AND state = 'SUBMITTING'
            """;
    private static final String ABANDONED = """
            SELECT DISTINCT task_id FROM push_message
            WHERE state IN ('PENDING', 'CLAIMED', 'SUBMITTING') AND lease_until <= ? LIMIT 1000
            """;

    private final Mysql mysql;

    public MysqlMessages(Mysql mysql) {
        this.mysql = mysql;
    }

    @Override
    public Optional<Channel> channelOf(TaskId task) {
        return mysql.run("look for the messages of a task", connection -> StoredPlan.channelOf(connection, task));
    }

    @Override
    public void store(Plan plan, Instant now) {
        mysql.transact("store the messages of a task", connection -> StoredPlan.store(connection, plan, now));
    }

    @Override
    public List<Message> claim(TaskId task, Lease lease, int limit) {
        return mysql.transact("claim messages", connection -> {
            List<Message> claimed =
                    Sql.list(connection, CLAIMABLE, MysqlMessages::message, task.hex(), now(lease), limit);
            if (!claimed.isEmpty()) {
                List<Long> ids = claimed.stream().map(Message::id).toList();
                Sql.update(connection, CLAIM, CLAIMED.name(), lease.owner(), until(lease), now(lease), ids);
            }
            return claimed;
        });
    }

    @Override
    public boolean fix(List<Request> requests, Lease lease) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Request request : requests) {
            for (Message message : request.messages()) {
                rows.add(new @Nullable Object[] {
                    SUBMITTING.name(), request.id(), now(lease), now(lease), message.id(), lease.owner()
                });
            }
        }
        return mysql.transact("fix what goes out together", connection -> {
            boolean held = Sql.batch(connection, FIX, rows) == rows.size();
            if (!held) {
                connection.rollback();
            }
            return held;
        });
    }

    @Override
    public List<Request> takeOver(TaskId task, Lease lease) {
        return mysql.transact("take over requests", connection -> {
            List<Request> requests = new ArrayList<>();
            for (String id : Sql.list(connection, LAPSED_REQUESTS, row -> row.getString(1), task.hex(), now(lease))) {
                if (Sql.update(connection, TAKE_OVER, lease.owner(), until(lease), now(lease), id, now(lease)) > 0) {
                    requests.add(new Request(id, Sql.list(connection, OF_REQUEST, MysqlMessages::message, id)));
                }
            }
            return requests;
        });
    }

    @Override
    public int giveUp(TaskId task, Instant firstAttemptBefore, Instant now) {
        long millis = now.toEpochMilli();
        return mysql.run(
                "give up messages",
                connection -> Sql.update(
                        connection,
                        GIVE_UP,
                        UNKNOWN.name(),
                        millis,
                        task.hex(),
                        millis,
                        firstAttemptBefore.toEpochMilli()));
    }

    @Override
    public void answer(Map<Message, Outcome> outcomes, Instant now) {
        if (outcomes.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        outcomes.forEach((message, outcome) -> rows.add(answer(message, outcome, now.toEpochMilli())));
        mysql.transact("store the gateway's answers", connection -> Sql.batch(connection, ANSWER, rows));
    }

    private static @Nullable Object[] answer(Message message, Outcome outcome, long now) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return new @Nullable Object[] {ACCEPTED.name(), accepted.messageId(), null, now, message.id()};
        }
        String code = ((Outcome.Rejected) outcome).code();
        return new @Nullable Object[] {REJECTED.name(), null, code, now, message.id()};
    }

    @Override
    public List<Settled> of(TaskId task) {
        return mysql.run(
                "read the messages of a task",
                connection -> Sql.list(
                        connection,
                        "SELECT record_id, channel, state FROM push_message WHERE task_id = ?",
                        MysqlMessages::settled,
                        task.hex()));
    }

    @Override
    public Set<TaskId> abandoned(Instant now) {
        return new LinkedHashSet<>(mysql.run(
                "look for abandoned messages",
                connection ->
                        Sql.list(connection, ABANDONED, row -> new TaskId(row.getString(1)), now.toEpochMilli())));
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("id"),
                new Recipient(row.getString("recipient")),
                Template.valueOf(row.getString("template")),
                ContentJson.read(row.getString("payload")));
    }

    private static Settled settled(ResultSet row) throws SQLException {
        return new Settled(
                new RecordId(row.getString("record_id")),
                Channel.of(row.getInt("channel")),
                MessageState.valueOf(row.getString("state")));
    }

    private static long now(Lease lease) {
        return lease.now().toEpochMilli();
    }

    private static long until(Lease lease) {
        return lease.until().toEpochMilli();
    }
}
