package com.btrade.stream.send.store;

import com.btrade.stream.send.Lease;
import com.btrade.stream.send.Message;
import com.btrade.stream.send.Template;
import com.btrade.stream.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends claimed messages that must not leave, and moves the counters back with them, in the caller's transaction. */
final class Refusals {
    private static final String REFUSE = """
            UPDATE push_message SET state = 'REJECTED', code = ?, lease_owner = NULL, updated_at = ?
            WHERE id = ? AND lease_owner = ? AND state = 'CLAIMED'
            """;
    private static final String COUNT_BACK =
            "UPDATE users SET maxpush = maxpush - 1 WHERE phone = ? AND maxpush > 0 ORDER BY id LIMIT 1";

    private Refusals() {}

    /** How many messages have ended. */
    static int store(Connection connection, Map<Message, String> reasons, Lease lease) throws SQLException {
        int ended = 0;
        List<@Nullable Object[]> others = new ArrayList<>();
        for (Map.Entry<Message, String> one : reasons.entrySet()) {
            @Nullable Object[] row = {
                one.getValue(), lease.now().toEpochMilli(), one.getKey().id(), lease.owner()
            };
            if (one.getKey().template() == Template.SMS_PUSH_FOLLOW) {
                ended += refuseAsked(connection, one.getKey(), row);
            } else {
                others.add(row);
            }
        }
        return others.isEmpty() ? ended : ended + Sql.batch(connection, REFUSE, others);
    }

    /** Who was counted as asked to follow the account, and is not asked after all, is counted back. */
    private static int refuseAsked(Connection connection, Message message, @Nullable Object[] row) throws SQLException {
        int ended = Sql.update(connection, REFUSE, row);
        if (ended > 0) {
            Sql.update(connection, COUNT_BACK, message.recipient().address());
        }
        return ended;
    }
}
