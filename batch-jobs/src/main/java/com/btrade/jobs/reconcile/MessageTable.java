package com.btrade.jobs.reconcile;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code push_message}, as far as ends of messages are missing in it. */
class MessageTable {
    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Messages of a channel and state above an id, stored since one moment and unchanged since another. */
    List<OpenMessage> open(
            Channel channel, MessageState state, long above, Instant since, Instant unchanged, int limit) {
        return jdbc.sql("""
                        SELECT id, channel, record_id, recipient, state, COALESCE(message_id, '') AS message_id,
                          COALESCE(first_attempt, created_at) AS first_attempt
                        FROM push_message
                        WHERE channel = ? AND state = ? AND id > ? AND created_at >= ? AND updated_at <= ?
                        ORDER BY id LIMIT ?
                        """)
                .params(channel.id(), state.name(), above, since.toEpochMilli(), unchanged.toEpochMilli(), limit)
                .query((row, number) -> message(row))
                .list();
    }

    private static OpenMessage message(ResultSet row) throws SQLException {
        return new OpenMessage(
                row.getLong("id"),
                Channel.of(row.getInt("channel")),
                new RecordId(row.getString("record_id")),
                row.getString("recipient"),
                MessageState.valueOf(row.getString("state")),
                row.getString("message_id"),
                Instant.ofEpochMilli(row.getLong("first_attempt")));
    }

    /** Those of these message ids that some message has. */
    Set<String> taken(Collection<String> messageIds) {
        return messageIds.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("SELECT message_id FROM push_message WHERE message_id IN (:ids)")
                        .param("ids", messageIds)
                        .query(String.class)
                        .list());
    }

    /** Whether the message was still as it had been read: a receipt may have come meanwhile. */
    boolean settle(Settlement settlement, Instant now) {
        OpenMessage message = settlement.message();
        String code = settlement.state() == MessageState.UNDELIVERED
                ? Integer.toString(settlement.status().code())
                : "";
        return jdbc.sql("""
                                UPDATE push_message SET state = ?, message_id = COALESCE(message_id, ?), code = NULLIF(?, ''),
                                  updated_at = ?
                                WHERE id = ? AND state = ?
                                """)
                        .params(
                                settlement.state().name(),
                                settlement.status().messageId(),
                                code,
                                now.toEpochMilli(),
                                message.id(),
                                message.state().name())
                        .update()
                == 1;
    }

    /** Rule R4: a dead number is told nothing any more. Who has become a user stays one. */
    void stopPushing(String mobile) {
        jdbc.sql("UPDATE supplier SET pushstatus = 0 WHERE mobile = ? AND pushstatus = 1")
                .param(mobile)
                .update();
    }
}
