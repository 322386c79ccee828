package com.btrade.dataflow.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.dataflow.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the pages take when the database holds 100,000 executions: {@code ./mvnw -Pbench verify}. */
class HistoryBench {
    private static final Logger log = LoggerFactory.getLogger(HistoryBench.class);

    private static final int EXECUTIONS = 100_000;
    private static final int TIMES = 9;
    private static final Duration PAGE = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(5);

    private static final String NEWEST = "page=0&size=20&sort=TASK_EXECUTION_ID,DESC";

    private final List<String> lines = new ArrayList<>(List.of("| page | median ms | slowest ms |", "|---|---|---|"));

    @Test
    void answersWithALongHistory() throws IOException {
        try (TestServer server = TestServer.start(HistoryBench.class, "--btrade.dataflow.recover.interval=1h")) {
            History.load(server, EXECUTIONS);

            under(PAGE, server, "executions", "/tasks/executions?page=0&size=20");
            under(PAGE, server, "executions as the dashboard asks", "/tasks/executions?" + NEWEST);
            under(PAGE, server, "executions by end", "/tasks/executions?page=0&size=20&sort=END_TIME,DESC");
            under(PAGE, server, "executions by exit code", "/tasks/executions?page=0&size=20&sort=EXIT_CODE,DESC");
            under(PAGE, server, "executions of a task", "/tasks/executions?" + NEWEST + "&name=" + History.TASK);
            under(PAGE, server, "executions, page 4000", "/tasks/executions?" + NEWEST.replace("page=0", "page=4000"));
            under(PAGE, server, "executions, thin", "/tasks/thinexecutions?" + NEWEST);
            under(PAGE, server, "execution", "/tasks/executions/99980?schemaTarget=boot3");
            under(PAGE, server, "tasks", "/tasks/definitions?page=0&size=20&sort=taskName,ASC");
            under(PAGE, server, "task", "/tasks/definitions/" + History.TASK + "?manifest=true");
            under(PAGE, server, "executions running now", "/tasks/executions/current");
            under(PAGE, server, "jobs", "/jobs/thinexecutions?page=0&size=20");
            under(PAGE, server, "start page", "/dashboard/index.html");
            under(PAGE, server, "about", "/about");

            under(
                    REST,
                    server,
                    "jobs of five days",
                    "/jobs/thinexecutions?page=0&size=20"
                            + "&fromDate=2026-10-01T00:00:00,000&toDate=2026-10-05T23:59:59,999");
            under(REST, server, "jobs, page 4000", "/jobs/thinexecutions?page=4000&size=20");
            under(REST, server, "jobs, full", "/jobs/executions?page=0&size=20");
            under(REST, server, "jobs by name", "/jobs/executions?page=0&size=20&name=" + History.TASK);
            under(REST, server, "jobs that failed", "/jobs/executions?page=0&size=20&status=FAILED");
            under(REST, server, "job", "/jobs/executions/99980?schemaTarget=boot3");
            under(REST, server, "step", "/jobs/executions/99980/steps/199960?schemaTarget=boot3");
            under(
                    REST,
                    server,
                    "progress of a step",
                    "/jobs/executions/99980/steps/199960/progress?schemaTarget=boot3");
            under(REST, server, "audit records", "/audit-records?page=0&size=20&sort=createdOn,DESC");

            cleanUp(server);
        }
        Path report = Path.of("target", "bench", "history.md");
        Files.createDirectories(report.getParent());
        Files.write(report, lines);
    }

    private void under(Duration limit, TestServer server, String page, String path) {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = server.get(path);
            took.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
        took.sort(Duration::compareTo);
        Duration median = took.get(TIMES / 2);
        report(page, median, took.get(TIMES - 1));
        assertThat(median).as(page).isLessThan(limit);
    }

    /** The first fortnight of the history. */
    private void cleanUp(TestServer server) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(2025, 8, 9), LocalDate.now(ZoneId.systemDefault()));
        long start = System.nanoTime();
        HttpResponse<String> answer =
                server.delete("/tasks/executions?action=CLEANUP,REMOVE_DATA&completed=true&days=" + days);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(answer.statusCode()).isEqualTo(200);
        report("clean-up of 3,000 executions", took, took);
    }

    private void report(String page, Duration median, Duration slowest) {
        String line = String.format(Locale.ROOT, "| %s | %d | %d |", page, median.toMillis(), slowest.toMillis());
        log.info(line);
        lines.add(line);
    }
}
