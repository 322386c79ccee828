package com.btrade.dataflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.sandbox.InstalledBrowser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of an operator in the dashboard of the real server, with the real jobs. */
class OperatorTest {
    private static final String CONVERT = "convert-trader-data";
    private static final String PUSH = "push-new-purchases";

    private static Chromium chromium;
    private static JobsPlatform platform;
    private Dashboard dashboard;

    @BeforeAll
    static void start() {
        Optional<Path> browser = InstalledBrowser.find();
        if (browser.isEmpty()) {
            System.out.println("没有浏览器，跳过 No browser: the tests of the dashboard are skipped."
                    + " Install chromium or name a browser in BTRADE_BROWSER.");
        }
        Assumptions.assumeTrue(browser.isPresent(), "no browser");
        chromium = Chromium.start(browser.get());
        platform = JobsPlatform.start(OperatorTest.class, List.of(CONVERT, PUSH));
    }

    @AfterAll
    static void stop() throws IOException {
        if (platform != null) {
            platform.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openDashboard() {
        dashboard = Dashboard.open(chromium.browser(), platform.uri());
    }

    @AfterEach
    void closeDashboard() {
        List<String> problems = dashboard.problems();
        dashboard.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void launchesATaskWithArgumentsAndReadsItsLog() {
        dashboard.menu("Tasks");
        dashboard.follow(CONVERT);
        dashboard.press("Launch task");
        dashboard.pressLast("Edit");
        assertThat(dashboard.dialog()).contains("business-date", "dry-run", "试运行");
        dashboard.screenshot("launch-properties");
        dashboard.confirm("Cancel");
        arguments().nth(0).fill("businessDate=2026-11-25");
        arguments().nth(1).fill("dryRun=true");
        dashboard.scroll(300);
        dashboard.screenshot("launch");
        dashboard.press("Launch task");

        dashboard.awaitText("VIEW LOG");
        assertThat(dashboard.text()).containsPattern("Status\\s+COMPLETE").contains("businessDate: 2026-11-25");

        dashboard.press("View log");
        assertThat(dashboard.dialog()).contains("Starting convert-trader-data: businessDate=2026-11-25 dryRun=true");
        dashboard.screenshot("log");
    }

    @Test
    void repairsWhatMadeAJobFailAndRestartsItAtTheFailedStep() {
        platform.publishPurchase();
        dashboard.menu("Tasks");
        dashboard.follow(PUSH);
        dashboard.press("Launch task");
        dashboard.press("Launch task");
        dashboard.awaitText("VIEW LOG");

        assertThat(dashboard.text())
                .containsPattern("Status\\s+ERROR")
                .contains("publish: Failed to publish 2 tasks to the Kafka topic");
        dashboard.scroll(150);
        dashboard.screenshot("failed-task");

        dashboard.menu("Jobs executions");
        dashboard.follow(PUSH);
        assertThat(dashboard.text()).contains("BTRADE_KAFKA_SERVERS");
        assertThat(dashboard.steps()).containsExactly("generate 1 1 COMPLETED", "publish 2 0 FAILED");
        dashboard.screenshot("failed-job");

        platform.openKafka();
        dashboard.press("Restart the job");
        dashboard.confirm("Restart");

        dashboard.menu("Jobs executions");
        dashboard.await(() ->
                dashboard.rows(PUSH).size() == 2 && dashboard.rows(PUSH).get(0).endsWith("COMPLETED"));
        dashboard.screenshot("jobs");
        dashboard.follow(PUSH);
        assertThat(dashboard.steps()).containsExactly("publish 2 2 COMPLETED");
        dashboard.screenshot("restarted-job");
    }

    @Test
    void seesAScheduleFireAndDeletesIt() {
        String name = "convert-every-minute";
        dashboard.menu("Tasks");
        dashboard.follow(CONVERT);
        dashboard.press("Schedule");
        dashboard.field("Schedule name").fill(name);
        dashboard.page().locator("select").selectOption("default");
        dashboard.field("Cron Expression").fill("* * * * *");
        dashboard.press("Create schedule(s)");

        dashboard.menu("Schedules");
        assertThat(dashboard.rows(name)).singleElement().asString().contains(CONVERT, "* * * * *");
        dashboard.screenshot("schedules");

        dashboard.menu("Tasks executions");
        int before = dashboard.rows(CONVERT).size();
        dashboard.await(() -> dashboard.rows(CONVERT).size() > before
                && dashboard.rows(CONVERT).get(before).endsWith("] 0"));
        dashboard.screenshot("executions");

        dashboard.menu("Schedules");
        dashboard.follow(name);
        dashboard.press("Delete schedule");
        dashboard.confirm("Delete the schedule");
        dashboard.menu("Schedules");
        assertThat(dashboard.rows(name)).isEmpty();
    }

    @Test
    void opensEveryPageOfAnExecution() {
        platform.schedule(CONVERT, "convert-on-new-years-day", "0 0 1 1 *");
        long id = platform.run(CONVERT, "dryRun=true");
        dashboard.visit("tasks-jobs/task-executions/" + id);
        String job = dashboard
                .page()
                .locator("a[href*='job-executions/']")
                .innerText()
                .strip();
        dashboard.visit("tasks-jobs/job-executions/" + job);
        String step = dashboard
                .page()
                .locator("table tbody tr td a")
                .first()
                .innerText()
                .strip();

        for (String path : List.of(
                "apps",
                "apps/task/btrade-jobs",
                "apps/add",
                "tasks-jobs/tasks",
                "tasks-jobs/tasks/create",
                "tasks-jobs/tasks/" + CONVERT,
                "tasks-jobs/tasks/" + CONVERT + "/launch",
                "tasks-jobs/task-executions",
                "tasks-jobs/task-executions/" + id,
                "tasks-jobs/job-executions",
                "tasks-jobs/job-executions/" + job,
                "tasks-jobs/job-executions/" + job + "/" + step,
                "tasks-jobs/schedules",
                "tasks-jobs/schedules/" + CONVERT + "/create",
                "tasks-jobs/schedules/convert-on-new-years-day/default",
                "manage/records",
                "manage/tools")) {
            dashboard.visit(path);
            assertThat(dashboard.page().url()).endsWith("#/" + path);
            assertThat(dashboard.text()).as(path).isNotBlank().doesNotContain("An error occurred");
        }
    }

    @Test
    void usesTheDialogs() {
        long id = platform.run(CONVERT, "dryRun=true");
        dashboard.visit("tasks-jobs/tasks/" + CONVERT);
        assertThat(dashboard.text()).containsPattern("Job Execution Ids\\s+\\d");
        dashboard.press("Cleanup");
        assertThat(dashboard.dialog()).contains("execution(s)");
        dashboard.confirm("Cancel");

        dashboard.visit("manage/tools");
        dashboard.page().getByText("Export task(s)").click();
        assertThat(dashboard.dialog()).contains("You can create an export of your selected tasks");
        dashboard.confirm("Cancel");

        dashboard.page().locator("app-about-signpost a").click();
        dashboard.press("More info");
        assertThat(dashboard.dialog()).contains("Dashboard: 3.2.0", "Platform Type: Local");
        dashboard.confirm("Close");

        dashboard.visit("tasks-jobs/task-executions/" + id);
        dashboard.press("Clean up task execution");
        dashboard.confirm("Clean up Task Execution");
        dashboard.menu("Tasks executions");
        assertThat(dashboard.rows(CONVERT)).noneMatch(row -> row.startsWith(id + " "));
    }

    private Locator arguments() {
        return dashboard.page().locator("[formarrayname=argumentsControls] input");
    }
}
