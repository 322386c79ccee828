package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SubmittedAppTest {
    @Test
    void sendsBeatsAndEndsInOrderWhenItIsStartedBySparkSubmit() throws Exception {
        Platform platform = new Platform(SubmittedAppTest.class);
        Tasks tasks = new Tasks(platform);
        TaskId task = tasks.push(tasks.batch(), Channel.SMS, Tasks.mobiles(3));
        Path heartbeat = Platform.newCheckpoints().resolve("alive");
        Map<String, String> environment = new HashMap<>(platform.environment());
        environment.put("BTRADE_HEARTBEAT", heartbeat.toString());
        try (Child child = Child.submit(SendApp.class, environment)) {
            child.awaitLine("send app is ready");
            platform.publish(platform.topics().sendTask(), List.of(Tasks.message(task)));
            Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> tasks.isFinished(task));
            String first = Files.readString(heartbeat);
            Awaitility.await().until(() -> !Files.readString(heartbeat).equals(first));
            child.terminate();
            assertThat(child.awaitEnd()).as(child.log()).isZero();
            assertThat(child.log()).contains("send app has ended");
        } finally {
            platform.close();
        }
        assertThat(platform.number("SELECT COUNT(*) FROM outbox")).isEqualTo(3);
    }
}
