package com.btrade.dataflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.dataflow.testing.TaskJar;
import com.btrade.dataflow.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.listeners.JobListenerSupport;

class TwoServersTest {
    private static final Duration SOON = Duration.ofSeconds(120);

    private static final List<String> TASKS = List.of("one", "two", "three");

    private final List<String> fired = new CopyOnWriteArrayList<>();
    private final Set<String> servers = ConcurrentHashMap.newKeySet();

    @Test
    void fireEachOnceAndShowWhatTheOtherLaunched(@TempDir Path dir) throws IOException, SchedulerException {
        try (TestServer first = TestServer.start(TwoServersTest.class);
                TestServer second = TestServer.start(first.space())) {
            watch(first, "first");
            watch(second, "second");
            Operator operator = new Operator(first);
            for (String task : TASKS) {
                operator.define(task, TaskJar.tiny(dir));
                operator.schedule("busy-" + task, task, "*/2 * * * * *", "", "scheduler.overlap=allow");
            }

            await().atMost(SOON).until(() -> fired.size() >= 8 && servers.size() == 2);
            Operator other = new Operator(second);
            TASKS.forEach(task -> other.unschedule("busy-" + task));

            assertThat(fired).doesNotHaveDuplicates();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(TASKS.stream()
                                    .mapToInt(task -> operator.executions(task).size())
                                    .sum())
                            .isEqualTo(fired.size()));
            other.launch(TASKS.get(0), "");
            await().atMost(SOON).untilAsserted(() -> assertThat(ended(operator)).hasSize(fired.size() + 1));
            assertThat(ended(other)).isEqualTo(ended(operator));
        }
    }

    /** What a server says of the executions that have ended, whichever server launched them. */
    private static List<String> ended(Operator operator) {
        return TASKS.stream()
                .flatMap(task -> operator.executions(task).stream())
                .filter(execution -> execution.hasNonNull("endTime"))
                .map(execution -> execution.path("executionId") + " " + execution.path("taskName") + " "
                        + execution.path("exitCode"))
                .toList();
    }

    private void watch(TestServer server, String name) throws SchedulerException {
        server.context().getBean(Scheduler.class).getListenerManager().addJobListener(new JobListenerSupport() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public void jobToBeExecuted(JobExecutionContext context) {
                fired.add(context.getTrigger().getKey() + " " + context.getScheduledFireTime());
                servers.add(name);
            }
        });
    }
}
