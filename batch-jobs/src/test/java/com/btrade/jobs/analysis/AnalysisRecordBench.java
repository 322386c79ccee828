package com.btrade.jobs.analysis;

import static com.btrade.jobs.testing.Marketplace.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.Marketplace;
import com.btrade.jobs.testing.Today;
import com.btrade.model.Channel;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The analysis of a day against the earlier system's loop, which asks for every record and every quote by itself:
 * {@code ./mvnw -Pbench verify}, on fewer records with {@code -Dbench.records=20000}. All pushes but one have good rates:
 * what is compared is the reading and the judging. The loop is given its best case: it knows every record's {@code _id}, the
 * only look-up for which the test's document store has an index. A day's aggregation is a scan there.
 */
class AnalysisRecordBench {
    private static final Logger log = LoggerFactory.getLogger(AnalysisRecordBench.class);

    private static final int RECORDS = Integer.getInteger("bench.records", 200_000);
    private static final int TOLD = 40;
    private static final int CLICKED = 25;
    private static final int QUOTES = 8;
    private static final int WEAK = 1;

    private final Space space = Sandbox.shared().fresh(AnalysisRecordBench.class);
    private final Marketplace marketplace = new Marketplace(space);

    @Test
    void judgesADayFasterThanALoopOverItsRecords() throws IOException {
        fill(RECORDS / TOLD);
        analyse();

        JobRun run = analyse();
        Duration job = stepsOfLastRun();
        long start = System.nanoTime();
        List<Integer> weak = loop();
        Duration loop = Duration.ofNanos(System.nanoTime() - start);
        marketplace.close();

        assertThat(run.count("read")).isEqualTo(RECORDS / TOLD);
        assertThat(run.count("nothing.NO_RECIPIENTS"))
                .as("the weak one, with nobody left to tell")
                .isEqualTo(1);
        assertThat(weak).containsExactly(WEAK);
        double ratio = (double) loop.toMillis() / job.toMillis();
        report(job, loop, ratio);
        assertThat(ratio).as("times faster").isGreaterThan(1);
    }

    private JobRun analyse() {
        return JobRun.inThisJvm(space, JobName.ANALYSIS_RECORD, new Class<?>[] {Today.class});
    }

    /** Without the start of the program, which the loop does not have either. */
    private Duration stepsOfLastRun() {
        JdbcTemplate repository = new JdbcTemplate(
                new DriverManagerDataSource(space.jobRepositoryUrl(), space.mysqlUser(), space.mysqlPassword()));
        Long micros = repository.queryForObject("""
                SELECT SUM(TIMESTAMPDIFF(MICROSECOND, START_TIME, END_TIME)) FROM BATCH_STEP_EXECUTION
                WHERE JOB_EXECUTION_ID = (SELECT MAX(JOB_EXECUTION_ID) FROM BATCH_JOB_EXECUTION)""", Long.class);
        return Duration.of(Objects.requireNonNull(micros), ChronoUnit.MICROS);
    }

    private void fill(int pushes) {
        List<Document> rates = new ArrayList<>();
        List<Document> records = new ArrayList<>();
        List<Object[]> quotes = new ArrayList<>();
        for (int batch = 1; batch <= pushes; batch++) {
            marketplace.batch(batch, 0, YESTERDAY);
            int first = batch * QUOTES;
            String csv = IntStream.range(first, first + QUOTES)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(","));
            ObjectId push = new ObjectId();
            rates.add(new Document("_id", push)
                    .append("purchaseinfoid", Integer.toString(batch))
                    .append("order", 1)
                    .append("quote", csv)
                    .append("type", Channel.SMS.id())
                    .append("createtime", YESTERDAY));
            for (int i = 0; i < TOLD; i++) {
                records.add(new Document("pushid", push)
                        .append("createtime", YESTERDAY)
                        .append("click", batch != WEAK && i < CLICKED ? 1 : 0)
                        .append("sendid", Marketplace.mobile(i))
                        .append("type", Channel.SMS.id()));
            }
            for (int i = 0; i < QUOTES; i++) {
                quotes.add(new Object[] {first + i, batch});
            }
        }
        insert("transform_rate", rates);
        insert("push_record", records);
        for (int from = 0; from < quotes.size(); from += 1_000) {
            insertQuotes(quotes.subList(from, Math.min(from + 1_000, quotes.size())));
        }
    }

    private void insert(String collection, List<Document> documents) {
        for (int from = 0; from < documents.size(); from += 5_000) {
            marketplace
                    .statistics()
                    .collection(collection)
                    .insertMany(documents.subList(from, Math.min(from + 5_000, documents.size())));
        }
    }

    private void insertQuotes(List<Object[]> quotes) {
        String rows = quotes.stream()
                .map(quote -> "(" + quote[0] + ", 2, " + quote[1] + ", '', '1', '', 0, '0')")
                .collect(Collectors.joining(", "));
        marketplace
                .database()
                .update("INSERT INTO quote (id, userid, purchaseinfoid, quality, price, `explain`, state, createtime)"
                        + " VALUES " + rows);
    }

    /** The weak batches. To list the ids of a day's records once is more than the earlier system did for itself. */
    private List<Integer> loop() {
        MongoCollection<Document> records = marketplace.statistics().collection("push_record");
        Map<Object, List<Object>> recordsOf = new HashMap<>();
        records.find(Filters.eq("createtime", YESTERDAY))
                .projection(Projections.include("pushid"))
                .forEach(record -> recordsOf
                        .computeIfAbsent(record.get("pushid"), push -> new ArrayList<>())
                        .add(record.get("_id")));
        List<Integer> weak = new ArrayList<>();
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(space.mysqlUrl(), space.mysqlUser(), space.mysqlPassword(), true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        for (Document push : marketplace.statistics().all("transform_rate")) {
            List<Object> ids = recordsOf.getOrDefault(push.get("_id"), List.of());
            long clicked = ids.stream().filter(id -> hasClick(records, id)).count();
            String[] quotes = push.getString("quote").split(",", -1);
            long rejected = IntStream.range(0, quotes.length)
                    .filter(i -> isRejected(jdbc, quotes[i]))
                    .count();
            if (clicked * 2 < ids.size() || quotes.length * 5 < ids.size() || rejected * 10 > quotes.length * 6) {
                weak.add(Integer.valueOf(push.getString("purchaseinfoid")));
            }
        }
        connection.destroy();
        return weak;
    }

    private static boolean isRejected(JdbcTemplate jdbc, String quote) {
        return Integer.valueOf(2)
                .equals(jdbc.queryForObject("SELECT state FROM quote WHERE id = ?", Integer.class, quote));
    }

    private static boolean hasClick(MongoCollection<Document> records, Object id) {
        Document record = records.find(Filters.eq("_id", id)).first();
        return record != null && record.getInteger("click", 0) > 0;
    }

    private static void report(Duration job, Duration loop, double ratio) throws IOException {
        String line = String.format(
                Locale.ROOT,
                "| %,d records | job %.1f s | loop %.1f s | %.1f times |",
                RECORDS,
                job.toMillis() / 1000.0,
                loop.toMillis() / 1000.0,
                ratio);
        log.info(line);
        Path report = Path.of("target", "bench", "analysis-record.md");
        Files.createDirectories(report.getParent());
        Files.writeString(report, line + "\n");
    }
}
