package com.btrade.stream.receipt.store;

import com.btrade.model.EventId;
import com.btrade.model.MessageState;
import com.btrade.model.ReceiptKind;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.stream.receipt.ReceiptLedger;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The table {@code push_receipt}, and {@code push_message} as far as receipts end it. */
public final class MysqlReceiptLedger implements ReceiptLedger {
    private static final int CHUNK = 1000;
    private static final String JOINABLE = """
            SELECT r.event_id FROM push_receipt r JOIN push_message m ON m.message_id = r.message_id
            WHERE r.state = 'WAITING' AND r.message_id <> '' AND m.channel = r.channel
              AND CAST(m.message_id AS BINARY) = CAST(r.message_id AS BINARY)
              AND CAST(m.recipient AS BINARY) = CAST(r.recipient AS BINARY)
            LIMIT ?
            """;
    private static final String DUE =
            "SELECT event_id FROM push_receipt WHERE state = 'WAITING' AND next_try <= ? ORDER BY next_try LIMIT ?";
    private static final String UNSHOWN = "SELECT event_id FROM push_receipt WHERE state = 'SETTLED' LIMIT ?";
    private static final String SETTLED =
            "SELECT event_id, record_id, kind FROM push_receipt WHERE state = 'SETTLED' AND event_id IN (?*)";
    private static final String SHOWN =
            "UPDATE push_receipt SET state = 'SHOWN' WHERE state = 'SETTLED' AND event_id IN (?*)";

    private final Mysql mysql;

    public MysqlReceiptLedger(Mysql mysql) {
        this.mysql = mysql;
    }

    @Override
    public <T> T transact(Function<Entries, T> work) {
        return mysql.transact("take receipts", connection -> work.apply(new MysqlReceiptEntries(connection)));
    }

    @Override
    public List<EventId> joinable(int limit) {
        return events("look for receipts whose message is known", JOINABLE, limit);
    }

    @Override
    public List<EventId> due(long now, int limit) {
        return events("look for receipts that wait", DUE, now, limit);
    }

    @Override
    public List<EventId> unshown(int limit) {
        return events("look for receipts that are not shown", UNSHOWN, limit);
    }

    private List<EventId> events(String what, String sql, Object... parameters) {
        return mysql.run(
                what, connection -> Sql.list(connection, sql, row -> EventId.of(row.getString(1)), parameters));
    }

    @Override
    public List<Settled> settled(Collection<EventId> events) {
        List<Settled> settled = new ArrayList<>();
        for (List<String> chunk : Chunks.of(hex(events), CHUNK)) {
            settled.addAll(mysql.run(
                    "read settled receipts",
                    connection -> Sql.list(connection, SETTLED, MysqlReceiptLedger::settled, chunk)));
        }
        return settled;
    }

    private static Settled settled(ResultSet row) throws SQLException {
        return new Settled(
                EventId.of(row.getString(1)),
                new RecordId(row.getString(2)),
                status(ReceiptKind.valueOf(row.getString(3))));
    }

    private static SendStatus status(ReceiptKind kind) {
        return ReceiptLedger.sendStatus(
                kind == ReceiptKind.DELIVERED ? MessageState.DELIVERED : MessageState.UNDELIVERED);
    }

    @Override
    public void shown(Collection<EventId> events) {
        for (List<String> chunk : Chunks.of(hex(events), CHUNK)) {
            mysql.run("note that receipts are shown", connection -> Sql.update(connection, SHOWN, chunk));
        }
    }

    private static List<String> hex(Collection<EventId> events) {
        return events.stream().map(EventId::hex).toList();
    }
}
