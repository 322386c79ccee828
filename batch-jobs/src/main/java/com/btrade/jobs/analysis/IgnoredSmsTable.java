package com.btrade.jobs.analysis;

import com.btrade.model.BusinessDate;
import com.btrade.model.RecordId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of ignored SMS: one row per record that has been counted. */
final class IgnoredSmsTable {
    private static final String COUNTED = "SELECT record_id FROM ignored_sms WHERE record_id IN (:ids)";
    private static final String INSERT = "INSERT INTO ignored_sms (record_id, push_day, counted_at) VALUES (?, ?, ?)";

    private final JdbcTemplate template;

    IgnoredSmsTable(JdbcTemplate template) {
        this.template = template;
    }

    Set<RecordId> counted(Collection<RecordId> records) {
        if (records.isEmpty()) {
            return Set.of();
        }
        List<String> ids = records.stream().map(RecordId::hex).toList();
        return new HashSet<>(JdbcClient.create(template)
                .sql(COUNTED)
                .param("ids", ids)
                .query((row, n) -> new RecordId(row.getString("record_id")))
                .list());
    }

    void insert(List<IgnoredSms> ignored, BusinessDate day, long nowSecond) {
        template.batchUpdate(INSERT, ignored, ignored.size(), (row, one) -> {
            row.setString(1, one.record().hex());
            row.setObject(2, day.day());
            row.setLong(3, nowSecond);
        });
    }
}
