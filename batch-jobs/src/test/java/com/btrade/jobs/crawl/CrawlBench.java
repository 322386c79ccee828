package com.btrade.jobs.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.testing.Bench;
import com.btrade.jobs.testing.Database;
import com.btrade.jobs.testing.JobRun;
import com.btrade.model.JobName;
import com.btrade.sandbox.Figures;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Sites;
import com.btrade.sandbox.site.SiteOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How fast a stand-in's pages are crawled, stored, read and staged, against a bare loop of {@code java.net.http} over the
 * same pages on as many connections: {@code ./mvnw -Pbench verify}, on other lists with {@code -Dbench.items=}. The stand-in
 * takes a site's time for a page, or none: then both compete with it for this machine's cores, and the bare loop does none of
 * the work. It tells and does not fail; {@code RATIONALE.md} says what was measured and why.
 */
class CrawlBench {
    private static final int ITEMS = Integer.getInteger("bench.items", 5_000);

    @ParameterizedTest
    @CsvSource({
        "CRAWL_ZYCCST_SUPPLIERS, zyccst, 20, 16, 1",
        "CRAWL_ZYCCST_SUPPLIERS, zyccst, 0, 16, 1",
        "CRAWL_ZYCCST_SUPPLIERS, zyccst, 20, 1, 10",
        "CRAWL_YT1998_PURCHASES, yt1998, 20, 1, 1",
        "CRAWL_YT1998_PURCHASES, yt1998, 0, 1, 1",
    })
    void crawlsNextToABareLoop(JobName job, String site, int answerMillis, int connections, int part) throws Exception {
        SiteOptions options = SiteOptions.defaults().withLatency(Duration.ofMillis(answerMillis));
        try (Sites sites = Sites.start(options, ITEMS / part)) {
            crawl(sites, job, site, connections);

            Database database = crawl(sites, job, site, connections);
            List<URI> pages = pages(database);
            double crawl = pages.size() / Bench.secondsOf(database.space(), "crawl");
            double bare = pages.size() / secondsOfLoop(pages, connections);

            String what = "%s, a page in %d ms, connections %d, ".formatted(job.text(), answerMillis, connections);
            Figures.of("crawl")
                    .tell(what + "bare loop", bare, "pages/s")
                    .tell(what + "job", crawl, "pages/s")
                    .tell(what + "job to bare loop", crawl / bare, "x", ">= 0.6");
        }
    }

    /** Into fresh stores, so that no page is known before. */
    private static Database crawl(Sites sites, JobName job, String site, int connections) {
        Database database = new Database(Sandbox.shared().fresh(CrawlBench.class));
        List<String> arguments = new ArrayList<>();
        sites.environment().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--btrade.crawl." + site + ".min-delay=0ms");
        arguments.add("--btrade.crawl." + site + ".max-delay=0ms");
        arguments.add("--btrade.crawl." + site + ".connections=" + connections);
        JobRun run = JobRun.inThisJvm(database.space(), job, arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.lastLine()).isZero();
        return database;
    }

    private static List<URI> pages(Database database) {
        return database.rows("SELECT address FROM crawl_page ORDER BY seq").stream()
                .map(row -> URI.create(String.valueOf(row.get("address"))))
                .toList();
    }

    private static double secondsOfLoop(List<URI> pages, int connections) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Queue<URI> open = new ConcurrentLinkedQueue<>(pages);
        long start = System.nanoTime();
        ExecutorService loops = Executors.newFixedThreadPool(connections);
        try {
            for (Future<?> loop : loops.invokeAll(Collections.nCopies(connections, () -> ask(client, open)))) {
                loop.get();
            }
        } finally {
            loops.shutdownNow();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static int ask(HttpClient client, Queue<URI> open) throws IOException, InterruptedException {
        int asked = 0;
        for (URI page = open.poll(); page != null; page = open.poll()) {
            int status = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                    .statusCode();
            assertThat(status).isEqualTo(200);
            asked++;
        }
        return asked;
    }
}
