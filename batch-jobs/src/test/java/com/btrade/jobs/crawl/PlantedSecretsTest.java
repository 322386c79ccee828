package com.btrade.jobs.crawl;

import static com.btrade.jobs.testing.TestSite.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobProcess;
import com.btrade.jobs.testing.JobRun;
import com.btrade.jobs.testing.TestSite;
import com.btrade.model.JobName;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.Traces;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a job secrets that stand nowhere else, lets it fail with them in its hands, and looks for them. */
class PlantedSecretsTest {
    private static final String PLANTED = "-planted-";
    private static final String LOG_IN = "/Ajax/AjaxHandle.ashx?CommandName=UserSignService/SignIn";

    @Test
    void areSeenNeitherInTheLogNorInTheProcessNorInTheRepository() throws Exception {
        Space space = Sandbox.shared().fresh(PlantedSecretsTest.class).withMysqlPassword("db-planted-1");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        try (TestSite site = new TestSite();
                TestSite door = new TestSite()) {
            door.on(LOG_IN, exchange -> {
                asked.countDown();
                awaitQuietly(looked);
                text(200, "{\"ErrorCode\": 1002, \"ErrorMessage\": \"zyctd-planted-2 密码错误\"}")
                        .to(exchange);
            });
            Map<String, String> environment = Map.of(
                    "BTRADE_ZYCTD_URL", site.uri("").toString(),
                    "BTRADE_ZYCTD_LOGIN_URL", door.uri("").toString(),
                    "BTRADE_ZYCTD_USER", "buyer",
                    "BTRADE_ZYCTD_PASSWORD", "zyctd-planted-2",
                    "BTRADE_MONGODB_URI", "mongodb://u:mongo-planted-3@127.0.0.1:1/yaocai_statistical");
            JobRun run;
            try (JobProcess process = JobProcess.start(
                    space, JobName.CRAWL_ZYCTD_PURCHASES, environment, "--btrade.crawl.zyctd.min-delay=0")) {
                await().atMost(Duration.ofMinutes(2)).until(() -> asked.getCount() == 0 || !process.isAlive());
                assertThat(Traces.of(process.pid()))
                        .contains("JobsApplication", "crawl-zyctd-purchases")
                        .doesNotContain(PLANTED);
                looked.countDown();
                run = process.await();
            }

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.output()).contains("1002", "密码错误").doesNotContain(PLANTED);
            assertThat(contents(space)).contains("1002").doesNotContain(PLANTED);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every row of the jobs' repository, as Data Flow shows it. */
    private static String contents(Space space) {
        JdbcClient repository = Database.of(space.jobRepositoryUrl(), space);
        return repository.sql("SHOW TABLES").query(String.class).list().stream()
                .map(table -> repository
                        .sql("SELECT * FROM `" + table + "`")
                        .query()
                        .listOfRows()
                        .toString())
                .collect(Collectors.joining("\n"));
    }
}
