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
import com.btrade.stream.send.Wait;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code push_message}. */
public final class MysqlMessages implements Messages {
    /** What another sender had claimed and let lapse. */
    private static final String LAPSED = """
            SELECT id, recipient, template, payload, alone FROM push_message
            WHERE task_id = ? AND state = 'CLAIMED' AND lease_until <= ? ORDER BY template, not_before, id LIMIT ? FOR UPDATE
            """;
    /** In the order of the index push_message_claim, so that a round costs what it takes and not what the task still has. */
    private static final String DUE = """
            SELECT id, recipient, template, payload, alone FROM push_message
            WHERE task_id = ? AND state = 'PENDING' AND not_before <= ? ORDER BY template, not_before, id LIMIT ? FOR UPDATE
            """;

    private static final String CLAIM =
            "UPDATE push_message SET state = ?, lease_owner = ?, lease_until = ?, updated_at = ? WHERE id IN (?*)";
    private static final String FIX = """
            UPDATE push_message SET state = ?, request_id = ?, attempts = 1, first_attempt = ?, updated_at = ?
            WHERE id IN (?*) AND state = 'CLAIMED' AND lease_owner = ?
            """;
    private static final String LAPSED_REQUESTS = """
            SELECT DISTINCT request_id FROM push_message
            WHERE task_id = ? AND state = 'SUBMITTING' AND lease_until <= ? LIMIT ?
            """;
    private static final String TAKE_OVER = """
            UPDATE push_message SET lease_owner = ?, lease_until = ?, attempts = attempts + 1, updated_at = ?
            WHERE request_id = ? AND state = 'SUBMITTING' AND lease_until <= ?
            """;
    private static final String OF_REQUEST =
            "SELECT id, recipient, template, payload, alone FROM push_message WHERE request_id = ? ORDER BY id";
    /** By the task's own rows: a range of states or times would lock those of others, who lock theirs the other way round. */
    private static final String GIVE_UP = """
            UPDATE push_message FORCE INDEX (push_message_task_recipient) SET state = ?, updated_at = ?
            WHERE task_id = ? AND state = 'SUBMITTING' AND lease_until <= ? AND first_attempt <= ?
            """;

    private static final String ANSWER = """
            UPDATE push_message SET state = ?, message_id = NULLIF(?, ''), code = ?, lease_owner = NULL, updated_at = ?
            WHERE id = ? AND state = 'SUBMITTING'
            """;
    private static final String ABANDONED = """
            SELECT DISTINCT task_id FROM push_message
            WHERE state IN ('PENDING', 'CLAIMED', 'SUBMITTING') AND lease_until <= ? AND not_before <= ? LIMIT 1000
            """;
    private static final String WAITING = """
            SELECT DISTINCT task_id FROM push_message WHERE state = 'PENDING' AND not_before > ? AND task_id IN (?*)
            """;
    private static final String POSTPONE = """
            UPDATE push_message SET state = IF(postponed + ? > ?, 'REJECTED', 'PENDING'), postponed = postponed + ?,
              not_before = ?, alone = GREATEST(alone, ?), code = NULLIF(?, ''), request_id = NULL, attempts = 0,
              first_attempt = NULL, lease_owner = NULL, lease_until = 0, updated_at = ?
            WHERE id = ? AND lease_owner = ? AND state IN ('CLAIMED', 'SUBMITTING')
            """;
    private static final String REWORD = """
            UPDATE push_message SET payload = ?, updated_at = ?
            WHERE id = ? AND lease_owner = ? AND state = 'CLAIMED' AND request_id IS NULL
            """;
    private static final String HOLD = """
            UPDATE push_message SET not_before = ?, updated_at = ?
            WHERE task_id = ? AND template = ? AND state = 'PENDING' AND not_before <= ?
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
            List<Message> claimed = new ArrayList<>(claimable(connection, LAPSED, task, lease, limit));
            if (claimed.size() < limit) {
                claimed.addAll(claimable(connection, DUE, task, lease, limit - claimed.size()));
            }
            if (!claimed.isEmpty()) {
                List<Long> ids = claimed.stream().map(Message::id).toList();
                Sql.update(connection, CLAIM, CLAIMED.name(), lease.owner(), until(lease), now(lease), ids);
            }
            return claimed;
        });
    }

    private static List<Message> claimable(Connection connection, String sql, TaskId task, Lease lease, int limit)
            throws SQLException {
        return Sql.list(connection, sql, MysqlMessages::message, task.hex(), now(lease), limit);
    }

    @Override
    public boolean fix(List<Request> requests, Lease lease) {
        return mysql.transact("fix what goes out together", connection -> {
            for (Request request : requests) {
                if (!fix(connection, request, lease)) {
                    connection.rollback();
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean fix(Connection connection, Request request, Lease lease) throws SQLException {
        List<Long> ids = request.messages().stream().map(Message::id).toList();
        int fixed = Sql.update(
                connection, FIX, SUBMITTING.name(), request.id(), now(lease), now(lease), ids, lease.owner());
        return fixed == ids.size();
    }

    @Override
    public List<Request> takeOver(TaskId task, Lease lease, int limit) {
        return mysql.transact("take over requests", connection -> {
            List<Request> requests = new ArrayList<>();
            for (String id : lapsed(connection, task, lease, limit)) {
                if (Sql.update(connection, TAKE_OVER, lease.owner(), until(lease), now(lease), id, now(lease)) > 0) {
                    requests.add(new Request(id, Sql.list(connection, OF_REQUEST, MysqlMessages::message, id)));
                }
            }
            return requests;
        });
    }

    private static List<String> lapsed(Connection connection, TaskId task, Lease lease, int limit) throws SQLException {
        return Sql.list(connection, LAPSED_REQUESTS, row -> row.getString(1), task.hex(), now(lease), limit);
    }

    @Override
    public int giveUp(TaskId task, Instant firstAttemptBefore, Instant now) {
        long millis = now.toEpochMilli();
        return mysql.transact(
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
        return tasks("look for abandoned messages", ABANDONED, now.toEpochMilli(), now.toEpochMilli());
    }

    @Override
    public Set<TaskId> waiting(Collection<TaskId> tasks, Instant now) {
        List<String> ids = tasks.stream().map(TaskId::hex).toList();
        return ids.isEmpty() ? Set.of() : tasks("look for waiting messages", WAITING, now.toEpochMilli(), ids);
    }

    private Set<TaskId> tasks(String what, String sql, Object... parameters) {
        return new LinkedHashSet<>(mysql.run(
                what, connection -> Sql.list(connection, sql, row -> new TaskId(row.getString(1)), parameters)));
    }

    @Override
    public void postpone(Map<Message, Wait> waits, Lease lease) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        waits.forEach((message, wait) -> rows.add(postpone(message, wait, lease)));
        mysql.transact("put messages back", connection -> Sql.batch(connection, POSTPONE, rows));
    }

    @Override
    public void refuse(Map<Message, String> reasons, Lease lease) {
        mysql.transact("end messages that must not leave", connection -> Refusals.store(connection, reasons, lease));
    }

    @Override
    public void reword(List<Message> messages, Lease lease) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        messages.forEach(message -> rows.add(
                new @Nullable Object[] {ContentJson.write(message.content()), now(lease), message.id(), lease.owner()
                }));
        mysql.transact("store a message in other words", connection -> Sql.batch(connection, REWORD, rows));
    }

    @Override
    public void hold(TaskId task, Template template, Instant until, Instant now) {
        long millis = now.toEpochMilli();
        mysql.transact(
                "let messages wait",
                connection -> Sql.update(
                        connection, HOLD, until.toEpochMilli(), millis, task.hex(), template.name(), millis));
    }

    private static @Nullable Object[] postpone(Message message, Wait wait, Lease lease) {
        int counted = wait.counted() ? 1 : 0;
        return new @Nullable Object[] {
            counted,
            Wait.MOST_COUNTED,
            counted,
            wait.until().toEpochMilli(),
            wait.alone() ? 1 : 0,
            wait.code(),
            now(lease),
            message.id(),
            lease.owner()
        };
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("id"),
                new Recipient(row.getString("recipient")),
                Template.valueOf(row.getString("template")),
                ContentJson.read(row.getString("payload")),
                row.getBoolean("alone"));
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
