package com.btrade.jobs.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.recipient.Candidate;
import com.btrade.jobs.recipient.Pool;
import com.btrade.jobs.recipient.RecipientIndex.Position;
import com.btrade.jobs.testing.Database;
import com.btrade.model.VarietyId;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.dataset.DataSet;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On suppliers and users in production's proportions. */
class RecipientTableTest {
    private static final Database DATABASE = new Database(Sandbox.shared().fresh(RecipientTableTest.class));
    private static VarietyId herb = new VarietyId(1);

    @BeforeAll
    static void load() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                DATABASE.space().mysqlUrl(),
                DATABASE.space().mysqlUser(),
                DATABASE.space().mysqlPassword())) {
            DataSet.load(connection, 1998);
        }
        DATABASE.rows("ANALYZE TABLE variety_recipient, supplier, users");
        herb = new VarietyId(
                (int)
                        DATABASE.number(
                                "SELECT variety_id FROM variety_recipient WHERE kind = 1 GROUP BY variety_id ORDER BY COUNT(*) DESC LIMIT 1"));
    }

    @ParameterizedTest
    @EnumSource(Pool.class)
    void readsAPageOffTheIndexWithoutSortingOrScanning(Pool pool) {
        List<Map<String, Object>> plan = DATABASE.jdbc()
                .sql("EXPLAIN " + RecipientTable.sql(pool))
                .param("herb", herb.value())
                .param("ignored", 3)
                .param("score", 0)
                .param("id", 100)
                .param("limit", 100)
                .query()
                .listOfRows();

        assertThat(plan).hasSize(2);
        assertThat(plan.get(0).get("key"))
                .isEqualTo(pool == Pool.WECHAT_USERS ? "variety_recipient_wechat" : "variety_recipient_sms");
        assertThat(String.valueOf(plan.get(0).get("Extra"))).doesNotContain("filesort", "temporary");
        assertThat(plan.get(1)).containsEntry("type", "eq_ref").containsEntry("key", "PRIMARY");
    }

    @ParameterizedTest
    @EnumSource(Pool.class)
    void readsEverybodyOncePageByPageInOrder(Pool pool) {
        RecipientTable table = new RecipientTable(DATABASE.jdbc(), 3);
        List<Candidate> paged = new ArrayList<>();
        Position after = Position.START;
        List<Candidate> page = table.page(herb, pool, after, 7);
        while (!page.isEmpty()) {
            paged.addAll(page);
            Candidate last = page.get(page.size() - 1);
            page = table.page(herb, pool, new Position(last.pushscore(), last.id()), 7);
        }

        assertThat(paged).isNotEmpty().isEqualTo(table.page(herb, pool, Position.START, 1_000_000));
        assertThat(paged).extracting(Candidate::id).doesNotHaveDuplicates();
    }

    @Test
    void findsWhomTheCsvColumnsName() {
        long byScan = DATABASE.number(
                "SELECT COUNT(*) FROM supplier WHERE FIND_IN_SET(?, variety) > 0 AND TRIM(mobile) <> '' AND pushstatus = 1"
                        + " AND maxpush < 3 AND CHAR_LENGTH(variety) < 100",
                herb.value());

        assertThat(new RecipientTable(DATABASE.jdbc(), 3).page(herb, Pool.SMS_SUPPLIERS, Position.START, 1_000_000))
                .hasSizeGreaterThanOrEqualTo((int) byScan)
                .hasSizeGreaterThan(20);
    }
}
