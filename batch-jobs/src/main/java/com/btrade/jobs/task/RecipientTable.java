package com.btrade.jobs.task;

import com.btrade.jobs.recipient.Candidate;
import com.btrade.jobs.recipient.Pool;
import com.btrade.jobs.recipient.RecipientIndex;
import com.btrade.model.RecipientKind;
import com.btrade.model.VarietyId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the people who deal in a herb off the index of {@code variety_recipient}; their addresses come by primary key.
 *
 * <p>The join order is fixed: the index gives the order, so a page costs what it holds.
 */
final class RecipientTable implements RecipientIndex {
    private static final String SMS = """
            FROM variety_recipient r STRAIGHT_JOIN %s
            WHERE r.variety_id = :herb AND r.kind = %d AND r.sms = 1 AND r.maxpush < :ignored""";
    private static final String WECHAT = """
            FROM variety_recipient r STRAIGHT_JOIN %s
            WHERE r.variety_id = :herb AND r.kind = %d AND r.wechat = 1""";
    private static final String PAGE = """
            SELECT r.recipient_id, r.pushscore, %s AS address
            %s
              AND r.pushscore >= :score AND (r.pushscore > :score OR r.recipient_id > :id)
            ORDER BY r.pushscore, r.recipient_id LIMIT :limit""";
    private static final int SUPPLIER = RecipientKind.SUPPLIER.id();
    private static final int USER = RecipientKind.USER.id();

    private final JdbcClient jdbc;
    private final int maxIgnoredSms;

    RecipientTable(JdbcClient jdbc, int maxIgnoredSms) {
        this.jdbc = jdbc;
        this.maxIgnoredSms = maxIgnoredSms;
    }

    @Override
    public List<Candidate> page(VarietyId herb, Pool pool, Position after, int limit) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql(pool))
                .param("herb", herb.value())
                .param("score", after.pushscore())
                .param("id", after.id())
                .param("limit", limit);
        return (pool == Pool.WECHAT_USERS ? statement : statement.param("ignored", maxIgnoredSms))
                .query((row, n) ->
                        new Candidate(row.getInt("recipient_id"), row.getInt("pushscore"), row.getString("address")))
                .list();
    }

    static String sql(Pool pool) {
        return switch (pool) {
            case SMS_USERS -> PAGE.formatted("u.phone", SMS.formatted("users u ON u.id = r.recipient_id", USER));
            case SMS_SUPPLIERS ->
                PAGE.formatted("s.mobile", SMS.formatted("supplier s ON s.id = r.recipient_id", SUPPLIER));
            case WECHAT_USERS -> PAGE.formatted("u.openid", WECHAT.formatted("users u ON u.id = r.recipient_id", USER));
        };
    }
}
