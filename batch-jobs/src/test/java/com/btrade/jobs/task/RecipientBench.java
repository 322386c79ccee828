package com.btrade.jobs.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.recipient.Candidate;
import com.btrade.jobs.recipient.Pool;
import com.btrade.jobs.recipient.RecipientIndex.Position;
import com.btrade.jobs.testing.Database;
import com.btrade.model.VarietyId;
import com.btrade.sandbox.Figures;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The suppliers that one batch is pushed to, of a million who deal in 3.4 herbs each, against a scan of their csv column:
 * {@code ./mvnw -Pbench verify}, of others with {@code -Dbench.suppliers=}. It tells and does not fail, unless one finds
 * others than the other.
 */
class RecipientBench {
    private static final int SUPPLIERS = Integer.getInteger("bench.suppliers", 1_000_000);
    private static final int FEWER = 100;
    private static final int HERBS = 860;
    private static final int PAGE = 100;
    private static final int SCANS = 9;
    private static final String DIGIT =
            "(SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6"
                    + " UNION SELECT 7 UNION SELECT 8 UNION SELECT 9)";
    /** Every supplier has three or four herbs, each of another quarter of the catalogue; some herbs have far more suppliers. */
    private static final String FILL = """
            INSERT INTO supplier (id, name, mobile, variety, pushscore, maxpush)
            SELECT n, '', 13000000000 + n,
              CONCAT_WS(',', 1 + FLOOR(215 * POW(RAND(n), 2)), 216 + FLOOR(215 * POW(RAND(n + 1), 2)),
                431 + FLOOR(215 * POW(RAND(n + 2), 2)), IF(n %% 5 < 2, 646 + FLOOR(215 * POW(RAND(n + 3), 2)), NULL)),
              FLOOR(20 * RAND(n + 4)), FLOOR(4 * RAND(n + 5))
            FROM (SELECT :from + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 1 AS n FROM %1$s a, %1$s b, %1$s c, %1$s e) numbers
            """.formatted(DIGIT);

    private static final String SCAN = """
            SELECT id AS recipient_id, pushscore, mobile AS address FROM supplier
            WHERE FIND_IN_SET(:herb, variety) > 0 AND mobile <> '' AND pushstatus = 1 AND maxpush < 3
            ORDER BY pushscore, id LIMIT :limit""";

    private final Space space = Sandbox.shared().fresh(RecipientBench.class);
    private final List<Double> scan = new ArrayList<>();

    @Test
    void findsThePeopleOfABatchNextToAScan() {
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword(), true);
        JdbcClient jdbc = JdbcClient.create(connection);
        RecipientTable table = new RecipientTable(jdbc, 3);
        IntFunction<List<Candidate>> indexed =
                herb -> table.page(new VarietyId(herb), Pool.SMS_SUPPLIERS, Position.START, PAGE);
        List<Double> index = List.of();
        for (int before = 0, suppliers = SUPPLIERS / FEWER;
                suppliers <= SUPPLIERS;
                before = suppliers, suppliers *= 10) {
            fill(before, suppliers);
            index = everyHerb(indexed);
            Figures.of("recipients")
                    .tell("of a batch among %,d suppliers, median".formatted(suppliers), median(index), "ms");
        }
        for (int i = 0; i < SCANS; i++) {
            int herb = 1 + i * HERBS / SCANS;
            assertThat(timed(any -> scanned(jdbc, any), herb, scan))
                    .as("herb %d", herb)
                    .isEqualTo(indexed.apply(herb));
        }
        connection.destroy();
        tell(index);
    }

    private void fill(int before, int suppliers) {
        Database database = new Database(space);
        for (int from = before; from < suppliers; from += 10_000) {
            database.jdbc().sql(FILL).param("from", from).update();
        }
        database.rows("ANALYZE TABLE variety_recipient, supplier");
    }

    /** Sorted milliseconds of a batch of each herb, once everything is warm. */
    private static List<Double> everyHerb(IntFunction<List<Candidate>> search) {
        List<Double> millis = new ArrayList<>();
        for (List<Double> times : List.of(new ArrayList<Double>(), millis)) {
            for (int herb = 1; herb <= HERBS; herb++) {
                timed(search, herb, times);
            }
        }
        millis.sort(Double::compareTo);
        return millis;
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static List<Candidate> scanned(JdbcClient jdbc, int herb) {
        return jdbc.sql(SCAN)
                .param("herb", herb)
                .param("limit", PAGE)
                .query((row, n) ->
                        new Candidate(row.getInt("recipient_id"), row.getInt("pushscore"), row.getString("address")))
                .list();
    }

    private static List<Candidate> timed(IntFunction<List<Candidate>> search, int herb, List<Double> millis) {
        long start = System.nanoTime();
        List<Candidate> found = search.apply(herb);
        millis.add((System.nanoTime() - start) / 1e6);
        return found;
    }

    private void tell(List<Double> index) {
        scan.sort(Double::compareTo);
        double median = median(index);
        double scanned = median(scan);
        Figures.of("recipients")
                .tell("of a batch, p99", index.get(index.size() * 99 / 100), "ms", "<= 5")
                .tell("of a batch by a scan, median", scanned, "ms")
                .tell("times faster than the scan", scanned / median, "x", ">= 100");
    }
}
