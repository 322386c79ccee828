package com.btrade.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.DataFlow;
import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.WatchedNames;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a job tells of itself to those who watch: metrics at its end, and a log that programs can read. */
class WatchedJobTest {
    private static final JobName CONVERT = JobName.CONVERT_TRADER_DATA;

    private final Space space = Sandbox.shared().fresh(WatchedJobTest.class);
    private final Database database = new Database(space);

    @Test
    void pushesWhatTheDashboardAndTheRulesAskForAndNothingOfPeople() throws IOException {
        database.insertTrader("张三", "13800000001", "黄芪", "", "", "", 1);
        database.insertTrader("李四", "13800000002", "不是药材", "", "", "", 2);
        List<String> pushed = new CopyOnWriteArrayList<>();
        HttpServer gateway = gateway(pushed);
        try {
            JobRun run = JobRun.inThisJvm(space, CONVERT, "--BTRADE_PUSHGATEWAY_URL=" + address(gateway));
            assertThat(run.exitCode()).isZero();
        } finally {
            gateway.stop(0);
        }
        assertThat(WatchedNames.beginningWith("btrade_job_")).isNotEmpty();
        assertThat(pushed).singleElement().asString().satisfies(text -> {
            assertThat(text).startsWith("/metrics/job/btrade-jobs/task/convert-trader-data\n");
            assertThat(WatchedNames.missing("btrade_job_", text)).isEmpty();
            assertThat(text)
                    .contains(
                            "btrade_job_exit_code{task=\"convert-trader-data\"} 0.0",
                            "btrade_job_rows{outcome=\"read\",reason=\"none\",step=\"convert\","
                                    + "task=\"convert-trader-data\"} 2.0")
                    .doesNotContain("1380000", "张三");
        });
    }

    @Test
    void keepsWhatPartsOfAJobSayApart() throws IOException {
        List<String> pushed = new CopyOnWriteArrayList<>();
        HttpServer gateway = gateway(pushed);
        try {
            for (String part : List.of("1/2", "2/2")) {
                JobRun.inThisJvm(
                        space, JobName.MIGRATE_USERS, "part=" + part, "--BTRADE_PUSHGATEWAY_URL=" + address(gateway));
            }
        } finally {
            gateway.stop(0);
        }
        assertThat(pushed).hasSize(2);
        assertThat(pushed.get(0)).startsWith("/metrics/job/btrade-jobs/task/migrate-users/part/1-of-2\n");
        assertThat(pushed.get(1)).startsWith("/metrics/job/btrade-jobs/task/migrate-users/part/2-of-2\n");
    }

    @Test
    void runsAsEverWhereNobodyTakesItsMetrics() {
        JobRun away = JobRun.inThisJvm(space, CONVERT, "--BTRADE_PUSHGATEWAY_URL=http://127.0.0.1:1");
        assertThat(away.exitCode()).isZero();
        assertThat(away.output()).contains("Cannot reach the Pushgateway");
        assertThat(away.lastLine()).contains("convert-trader-data COMPLETED");
        JobRun wrong = JobRun.inThisJvm(space, CONVERT, "--BTRADE_PUSHGATEWAY_URL=http://user:secret@host");
        assertThat(wrong.exitCode()).isZero();
        assertThat(wrong.output()).contains("BTRADE_PUSHGATEWAY_URL").doesNotContain("secret");
    }

    @Test
    void writesEachLineOfItsLogAsJsonWithItsTaskExecution() {
        JobRun run = new DataFlow(space)
                .start(CONVERT, Map.of("BTRADE_LOG_FORMAT", "json"), "businessDate=2026-11-20")
                .await();
        assertThat(run.exitCode()).as(run.output()).isZero();
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> lines = run.output().lines().map(json::readTree).toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("time").asString()).startsWith("20");
            assertThat(line.path("taskExecution").asString()).isEqualTo("1");
        });
        assertThat(lines.get(lines.size() - 1).path("message").asString()).contains("convert-trader-data COMPLETED");
    }

    private static HttpServer gateway(List<String> pushed) throws IOException {
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            pushed.add(exchange.getRequestURI() + "\n" + body);
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        gateway.start();
        return gateway;
    }

    private static String address(HttpServer gateway) {
        return "http://127.0.0.1:" + gateway.getAddress().getPort();
    }
}
