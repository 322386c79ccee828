package com.btrade.stream.send.store;

import com.btrade.stream.send.Allowance;
import com.btrade.stream.send.Grant;
import com.btrade.stream.send.Line;
import com.btrade.stream.send.Lines;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The table {@code channel_state}. A grant is a block of messages: its row is locked once a round, not once a message. */
public final class MysqlLines implements Lines {
    private static final int MAX_REASON = 200;
    private static final String READ =
            "SELECT state, retry_at, tokens, refilled_at, quota_day, quota_used FROM channel_state WHERE line = ?";
    private static final String LOCK = READ + " FOR UPDATE";
    private static final String ADD = "INSERT IGNORE INTO channel_state (line) VALUES (?)";
    private static final String WRITE = """
            UPDATE channel_state SET retry_at = ?, tokens = ?, refilled_at = ?, quota_day = ?, quota_used = ? WHERE line = ?
            """;
    private static final String STOP = """
            UPDATE channel_state SET retry_at = IF(state = 'OPEN', ?, GREATEST(retry_at, ?)), state = 'STOPPED',
              code = ?, reason = ?, changed_at = ?, alarm_code = ?, alarm = ?, alarm_at = ?
            WHERE line = ? AND (state = 'OPEN' OR NOT (code <=> ?))
            """;
    private static final String STOP_LONGER =
            "UPDATE channel_state SET retry_at = GREATEST(retry_at, ?) WHERE line = ? AND state = 'STOPPED'";
    private static final String REOPEN = """
            UPDATE channel_state SET state = 'OPEN', code = NULL, reason = NULL, changed_at = ?
            WHERE line = ? AND state = 'STOPPED'
            """;
    private static final String ALARM =
            "UPDATE channel_state SET alarm_code = ?, alarm = ?, alarm_at = ? WHERE line = ?";

    private final Mysql mysql;

    public MysqlLines(Mysql mysql) {
        this.mysql = mysql;
    }

    @Override
    public Grant take(Line line, int least, int most, Instant now) {
        boolean unlimited = line.perSecond() == 0 && line.perDay() == 0;
        if (unlimited && !stopped(line)) {
            return new Grant(most, false, now);
        }
        return mysql.transact("take the right to send", connection -> {
            add(connection, line);
            Allowance before = Sql.list(connection, LOCK, MysqlLines::allowance, line.name())
                    .get(0);
            Allowance.Taken taken = before.take(line, least, most, now);
            write(connection, line, taken.left());
            return taken.grant();
        });
    }

    @Override
    public boolean stopped(Line line) {
        return read(line).stopped();
    }

    private Allowance read(Line line) {
        List<Allowance> found = mysql.run(
                "read the state of a line",
                connection -> Sql.list(connection, READ, MysqlLines::allowance, line.name()));
        return found.isEmpty() ? Allowance.fresh() : found.get(0);
    }

    private static void add(Connection connection, Line line) throws SQLException {
        if (Sql.list(connection, READ, MysqlLines::allowance, line.name()).isEmpty()) {
            Sql.update(connection, ADD, line.name());
        }
    }

    private static void write(Connection connection, Line line, Allowance left) throws SQLException {
        Sql.update(
                connection,
                WRITE,
                left.retryAt().toEpochMilli(),
                left.tokens(),
                left.refilledAt().toEpochMilli(),
                left.day() == null ? null : left.day().toString(),
                left.used(),
                line.name());
    }

    private static Allowance allowance(ResultSet row) throws SQLException {
        String day = row.getString("quota_day");
        return new Allowance(
                row.getString("state").equals("STOPPED"),
                Instant.ofEpochMilli(row.getLong("retry_at")),
                row.getDouble("tokens"),
                Instant.ofEpochMilli(row.getLong("refilled_at")),
                day == null ? null : LocalDate.parse(day),
                row.getInt("quota_used"));
    }

    @Override
    public boolean stop(Line line, String code, String reason, Instant retryAt, Instant now) {
        String words = cut(reason);
        long millis = now.toEpochMilli();
        long retry = retryAt.toEpochMilli();
        return mysql.transact("stop a line", connection -> {
            add(connection, line);
            int stopped = Sql.update(
                    connection, STOP, retry, retry, code, words, millis, code, words, millis, line.name(), code);
            if (stopped == 0) {
                Sql.update(connection, STOP_LONGER, retry, line.name());
            }
            return stopped > 0;
        });
    }

    @Override
    public void reopen(Line line, Instant now) {
        mysql.run("open a line", connection -> Sql.update(connection, REOPEN, now.toEpochMilli(), line.name()));
    }

    @Override
    public void alarm(Line line, String code, String reason, Instant now) {
        mysql.transact("raise an alarm", connection -> {
            add(connection, line);
            return Sql.update(connection, ALARM, code, cut(reason), now.toEpochMilli(), line.name());
        });
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), MAX_REASON));
    }
}
