package com.btrade.stream.click.store;

import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.NaturalKey;
import com.btrade.model.RecordId;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.stream.click.Origin;
import com.btrade.stream.click.Origins;
import com.btrade.stream.send.Recipient;
import com.btrade.stream.store.Chunks;
import com.btrade.stream.store.Mysql;
import com.btrade.stream.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds records of ours by the unique index on {@code push_message.uuid}, and only the rest in MongoDB. */
public final class StoredOrigins implements Origins {
    private static final int CHUNK = 1000;
    private static final String FIND = """
            SELECT uuid, record_id, channel, recipient, task_type, task_id, purchase_info_id, first_attempt,
              (SELECT MIN(r.said_at) FROM push_receipt r WHERE r.record_id = m.record_id AND r.kind = 'DELIVERED')
                AS delivered_at
            FROM push_message m WHERE uuid IN (?*)
            """;

    private final Mysql mysql;
    private final Origins earlier;

    public StoredOrigins(Mysql mysql, Origins earlier) {
        this.mysql = mysql;
        this.earlier = earlier;
    }

    private record Found(LinkToken token, Origin origin) {}

    @Override
    public Map<LinkToken, Origin> find(Set<LinkToken> tokens) {
        Map<LinkToken, Origin> origins = new HashMap<>();
        for (List<LinkToken> chunk : Chunks.of(tokens, CHUNK)) {
            List<String> uuids = chunk.stream().map(LinkToken::value).toList();
            mysql.run(
                            "find the records of links",
                            connection -> Sql.list(connection, FIND, StoredOrigins::found, uuids))
                    .forEach(found -> origins.put(found.token(), found.origin()));
        }
        Set<LinkToken> rest = new HashSet<>(tokens);
        rest.removeAll(origins.keySet());
        if (!rest.isEmpty()) {
            origins.putAll(earlier.find(rest));
        }
        return origins;
    }

    private static Found found(ResultSet row) throws SQLException {
        boolean push = row.getInt("task_type") == TaskType.PURCHASE_PUSH.id();
        Origin origin = new Origin(
                new RecordId(row.getString("record_id")),
                Channel.of(row.getInt("channel")),
                new Recipient(row.getString("recipient")),
                0,
                toldAt(row),
                push
                        ? new Origin.Push(
                                NaturalKey.push(new TaskId(row.getString("task_id"))),
                                new BatchId(row.getInt("purchase_info_id")))
                        : null);
        return new Found(new LinkToken(row.getString("uuid")), origin);
    }

    private static List<Long> toldAt(ResultSet row) throws SQLException {
        List<Long> moments = new ArrayList<>();
        for (String column : List.of("first_attempt", "delivered_at")) {
            long moment = row.getLong(column);
            if (!row.wasNull()) {
                moments.add(moment);
            }
        }
        return moments;
    }
}
