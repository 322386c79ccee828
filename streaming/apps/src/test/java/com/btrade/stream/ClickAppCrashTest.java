package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.TaskId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClickAppCrashTest {
    private static final int LINKS = 40;
    private static final int MESSAGES = 24_000;

    private Platform platform;
    private Links links;
    private TaskId task;

    @BeforeEach
    void publishClicks() throws Exception {
        platform = new Platform(ClickAppCrashTest.class);
        links = new Links(platform);
        task = links.push(Channel.SMS);
        List<LinkToken> tokens = new ArrayList<>();
        Tasks.mobiles(LINKS).forEach(mobile -> tokens.add(links.link(task, Channel.SMS, mobile)));
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            messages.add(Links.open(tokens.get(i % LINKS)));
        }
        platform.publish(platform.topics().pushMonitor(), messages);
    }

    @AfterEach
    void end() {
        platform.close();
    }

    @Test
    void countsEachClickOnceWhenItIsKilledInTheMiddleOfABatch() throws Exception {
        try (Child child = Child.start(ClickApp.class, platform.environment())) {
            awaitSomeClicks();
            child.kill();
        }
        assertThat(counted()).isBetween(1L, MESSAGES - 1L);
        platform.drain(new ClickApp());
        assertThat(counted()).isEqualTo(MESSAGES);
        assertThat(shown()).isEqualTo(MESSAGES);
        assertThat(platform.collection("user_view").countDocuments()).isEqualTo(MESSAGES);
    }

    @Test
    void finishesAndCommitsTheRunningBatchWhenItIsToldToEnd() throws Exception {
        int batch = MESSAGES / 3;
        Map<String, String> environment = new HashMap<>(platform.environment());
        environment.put("BTRADE_MAX_OFFSETS_PER_TRIGGER", Integer.toString(batch));
        try (Child child = Child.start(ClickApp.class, environment)) {
            awaitSomeClicks();
            child.terminate();
            assertThat(child.awaitEnd()).as(child.log()).isZero();
            assertThat(child.log()).contains("click app has ended").doesNotContain("ERROR", "Exception");
        }
        long views = platform.collection("user_view").countDocuments();
        assertThat(views).isBetween(1L, MESSAGES - 1L);
        assertThat(views % batch)
                .as("messages of a batch that was not finished")
                .isZero();
        assertThat(counted()).isEqualTo(views);
        assertThat(shown()).isEqualTo(views);
        Path commits = Path.of(platform.settings().checkpoints(), "click", "commits");
        assertThat(commits.resolve(Long.toString(views / batch - 1))).exists();
        assertThat(commits.resolve(Long.toString(views / batch))).doesNotExist();
    }

    private void awaitSomeClicks() {
        Awaitility.await()
                .atMost(1, TimeUnit.MINUTES)
                .pollInterval(10, TimeUnit.MILLISECONDS)
                .until(() -> counted() > 0);
    }

    private long counted() {
        return platform.number("SELECT COUNT(*) FROM click_event");
    }

    private long shown() {
        return Tasks.mobiles(LINKS).stream()
                .mapToLong(mobile -> links.clicks(task, mobile))
                .sum();
    }
}
