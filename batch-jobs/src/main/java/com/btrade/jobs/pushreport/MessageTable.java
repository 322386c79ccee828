package com.btrade.jobs.pushreport;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.SmsSegments;
import com.btrade.model.SmsText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code push_message}, added up per task, state and code, by the key that begins with the task. */
final class MessageTable {
    /** What a text is long depends on what it is filled with; the payload holds that. */
    private static final String SUMS = """
            SELECT task_id, state, CASE WHEN state IN ('REJECTED', 'UNDELIVERED') THEN COALESCE(code, '') ELSE '' END AS reason,
              COUNT(*) AS messages,
              SUM(CASE WHEN channel <> %d OR state NOT IN ('ACCEPTED', 'DELIVERED', 'UNDELIVERED') THEN 0 %s ELSE 1 END) AS segments
            FROM push_message WHERE task_id IN (:tasks)
            GROUP BY task_id, state, reason""".formatted(
                    Channel.SMS.id(),
                    Arrays.stream(SmsText.values())
                            .map(text -> "WHEN template = '" + text + "' THEN " + segments(text))
                            .collect(Collectors.joining(" ")));

    private static final String CLICKED = """
            SELECT m.task_id, COUNT(*) AS clicked
            FROM push_message m JOIN click_counter c ON c.record_id = m.record_id
            WHERE m.task_id IN (:tasks) AND c.base + c.clicks > 0
            GROUP BY m.task_id""";

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The messages of tasks, by task. */
    Map<String, List<Messages>> of(Collection<String> tasks) {
        Map<String, List<Messages>> messages = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql(SUMS).param("tasks", tasks).query(row -> {
                messages.computeIfAbsent(row.getString("task_id"), any -> new ArrayList<>())
                        .add(messages(row));
            });
        }
        return messages;
    }

    /** How many messages of each task were clicked, by the counters of this project. */
    Map<String, Long> clicked(Collection<String> tasks) {
        Map<String, Long> clicked = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql(CLICKED).param("tasks", tasks).query(row -> {
                clicked.put(row.getString("task_id"), row.getLong("clicked"));
            });
        }
        return clicked;
    }

    private static Messages messages(ResultSet row) throws SQLException {
        return new Messages(
                Fate.of(MessageState.valueOf(row.getString("state")), row.getString("reason")),
                row.getString("reason"),
                row.getLong("messages"),
                row.getLong("segments"));
    }

    /** As {@link SmsSegments#of}, in SQL. */
    private static String segments(SmsText text) {
        String length = length(text);
        return "IF(" + length + " <= " + SmsSegments.ALONE + ", 1, CEIL((" + length + ") / " + SmsSegments.JOINED
                + "))";
    }

    private static String length(SmsText text) {
        return text.places().stream()
                .map(MessageTable::length)
                .collect(Collectors.joining(" + ", text.fixedLength() + " + ", ""));
    }

    /** Not JSON_UNQUOTE: MariaDB's answers in three-byte UTF-8, where rare characters are one question mark. */
    private static String length(String place) {
        String path = place.equals("link") ? "$.link" : "$.values." + place;
        return "COALESCE(LENGTH(CONVERT(JSON_VALUE(payload, '" + path + "') USING utf16)) DIV 2, "
                + (place.length() + 2) + ")";
    }
}
