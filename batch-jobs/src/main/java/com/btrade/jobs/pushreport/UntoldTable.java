package com.btrade.jobs.pushreport;

import com.btrade.jobs.run.DayRange;
import com.btrade.model.BatchId;
import com.btrade.model.BusinessDate;
import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code push_untold}: pushes and reminders without a task, for nobody might be told of them. */
final class UntoldTable {
    private static final String SELECT = """
            SELECT day, task_id, reason, people, task_type, purchase_info_id, channel, nth, herb FROM push_untold
            WHERE day BETWEEN :from AND :to ORDER BY day, task_id""";

    private final JdbcClient jdbc;

    UntoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a range of days; of several days on which nobody might be told of the same, the last. */
    Collection<Untold> in(DayRange range) {
        Map<String, Untold> last = new LinkedHashMap<>();
        jdbc.sql(SELECT)
                .param("from", range.from().toString())
                .param("to", range.to().toString())
                .query(row -> {
                    last.merge(row.getString("task_id"), untold(row), UntoldTable::both);
                });
        return last.values();
    }

    private static Untold both(Untold one, Untold later) {
        return one.second() < later.second() ? later : one.and(later);
    }

    private static Untold untold(ResultSet row) throws SQLException {
        PushKey key = new PushKey(
                TaskType.of(row.getInt("task_type")),
                new BatchId(row.getInt("purchase_info_id")),
                Channel.of(row.getInt("channel")),
                row.getInt("nth"));
        return new Untold(
                row.getString("task_id"),
                key,
                BusinessDate.parse(row.getString("day")).start(),
                row.getString("herb"),
                Map.of(row.getString("reason"), row.getLong("people")));
    }
}
