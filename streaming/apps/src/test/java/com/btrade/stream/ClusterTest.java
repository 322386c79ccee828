package com.btrade.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.LinkToken;
import com.btrade.model.TaskId;
import com.btrade.sandbox.Home;
import com.btrade.sandbox.WatchedNames;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.sandbox.gateway.wechat.WechatStandIn;
import com.btrade.sandbox.platform.SparkCluster;
import com.btrade.stream.send.gateway.Providers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both apps by spark-submit on a standalone cluster of a master and two workers, one of which dies or hangs with its executors, or the master dies. */
class ClusterTest {
    private static final int TASKS = 4;
    private static final int MOBILES = 150;
    private static final int OPENIDS = 200;
    private static final int LINKS = 40;
    private static final int CLICKS = 48_000;
    /** Messages of each kind that executors have learned their work by: so both apps are in mid-batch at one moment. */
    private static final int WARM = 4;

    private static final String SENT = "btrade_gateway_messages_total{channel=\"wechat\",outcome=\"accepted\"}";

    private Platform platform;
    private Tasks tasks;
    private SendCloudStandIn sendCloud;
    private WechatStandIn wechat;
    private Links links;
    private TaskId pushed;
    private List<LinkToken> tokens;
    private Metrics metrics;

    @BeforeEach
    void start() throws Exception {
        platform = new Platform(ClusterTest.class);
        tasks = new Tasks(platform);
        sendCloud = SendCloudStandIn.start(Providers.sendCloud());
        wechat = WechatStandIn.start(Providers.wechat());
        metrics = Metrics.somewhere();
        links = new Links(platform);
        pushed = links.push(Channel.SMS);
        tokens = Tasks.mobiles(LINKS).stream()
                .map(mobile -> links.link(pushed, Channel.SMS, mobile))
                .toList();
    }

    @AfterEach
    void end() {
        wechat.close();
        sendCloud.close();
        platform.close();
    }

    @Test
    void losesNothingAndTellsAndCountsNothingTwiceWhenAWorkerDiesInMidBatch() throws Exception {
        disturb((cluster, apps) -> {
            cluster.kill(0);
            assertThat(isInMidBatch("send")).as("the send app is at work").isTrue();
            assertThat(isInMidBatch("click")).as("the click app is at work").isTrue();
            awaitAllDone();
        });
    }

    /** Others do their work; when they are back they go on with it all the same until their worker ends them. */
    @Test
    void losesNothingAndTellsAndCountsNothingTwiceWhenExecutorsTakenForDeadAreBack() throws Exception {
        disturb(
                (cluster, apps) -> {
                    List<ProcessHandle> zombies = cluster.freeze(0);
                    try {
                        assertThat(zombies).hasSize(2);
                        for (Child app : apps) {
                            patiently().until(() -> app.log().contains("Lost executor"));
                        }
                        cluster.thaw(zombies);
                        awaitAllDone();
                        assertThat(zombies).allMatch(ProcessHandle::isAlive);
                    } finally {
                        cluster.thaw(zombies);
                        cluster.thaw(0);
                    }
                    patiently().until(() -> zombies.stream().noneMatch(ProcessHandle::isAlive));
                },
                "spark.network.timeout=8s",
                "spark.network.timeoutInterval=1s",
                "spark.executor.heartbeatInterval=1s");
    }

    /** The apps go on without it; whom it is needed for, an executor that dies, waits until it is back. */
    @Test
    void losesNothingAndTellsAndCountsNothingTwiceWhenTheMasterDiesAndIsStartedAgain() throws Exception {
        disturb((cluster, apps) -> {
            cluster.killMaster();
            int before = told();
            patiently().until(() -> told() > before + OPENIDS / 10);
            cluster.killExecutors(0);
            cluster.restartMaster();
            awaitAllDone();
            patiently().until(() -> cluster.executors(0) == 2);
        });
    }

    private interface Disturbance {
        void happen(SparkCluster cluster, List<Child> apps) throws Exception;
    }

    /** Lets something happen to worker 0 while both apps are in mid-batch, and judges. */
    private void disturb(Disturbance disturbance, String... settings) throws Exception {
        Path dir = Platform.newCheckpoints();
        String[] options =
                Stream.of(settings).flatMap(one -> Stream.of("--conf", one)).toArray(String[]::new);
        try (SparkCluster cluster = SparkCluster.start(Home.root(), dir, 2);
                Child send = Child.submit(SendApp.class, environment(), cluster, options);
                Child click = Child.submit(ClickApp.class, environment(), cluster, options)) {
            send.awaitLine("send app is ready");
            click.awaitLine("click app is ready");
            patiently().until(() -> cluster.executors(0) == 2 && cluster.executors(1) == 2);
            warmUp();
            awaitMetricsOfBothExecutors(send);
            // A provider that takes its time keeps the send app in mid-batch; a rate would let it put the rest off.
            wechat.mishaps().next(2 * TASKS * OPENIDS, new Mishap.Late(Duration.ofMillis(400)));
            publishTasks(Tasks.mobiles(LINKS + TASKS * MOBILES), Tasks.openids(TASKS * OPENIDS));
            patiently().until(() -> told() > TASKS + OPENIDS / 10);
            publishClicks(CLICKS);
            patiently().until(() -> counted() > CLICKS / 10 && isInMidBatch("send") && isInMidBatch("click"));
            double sent = metrics.number(SENT);
            disturbance.happen(cluster, List.of(send, click));
            awaitMetricsOfTheEnd(sent);
            for (Child app : List.of(send, click)) {
                assertThat(app.log()).contains("Lost executor");
                app.terminate();
                assertThat(app.awaitEnd()).as(app.log()).isZero();
            }
        }
        assertEachOnce();
        assertThat(everyLog(dir)).doesNotContain(Providers.KEY, Providers.SECRET, "13800000");
    }

    private void awaitAllDone() {
        patiently().pollInterval(Duration.ofMillis(300)).untilAsserted(this::assertAllDone);
    }

    /** One message of each kind for each partition. */
    private void warmUp() throws Exception {
        publishTasks(
                List.of(),
                IntStream.range(0, TASKS).mapToObj("oWarm%d"::formatted).toList());
        publishClicks(WARM);
        patiently().until(() -> told() == TASKS && counted() == WARM);
    }

    /** What is counted where the calls are made is asked for at the driver; one or another may have been repeated. */
    private void awaitMetricsOfBothExecutors(Child send) {
        patiently().untilAsserted(() -> {
            assertThat(send.log()).contains("Executor 0 tells its metrics", "Executor 1 tells its metrics");
            assertThat(metrics.number(SENT)).isBetween(TASKS + 0.0, 2 * TASKS - 1.0);
            assertThat(metrics.number("btrade_gateway_request_seconds_count{channel=\"wechat\"}"))
                    .isGreaterThanOrEqualTo(TASKS);
        });
    }

    /** Whoever died or hung: what it counted stays, and what it was doing does not. */
    private void awaitMetricsOfTheEnd(double sentBefore) {
        patiently().untilAsserted(() -> {
            assertThat(metrics.number(SENT)).isGreaterThan(sentBefore);
            String text = metrics.text();
            assertThat(WatchedNames.missing("btrade_gateway_", text)).isEmpty();
            assertThat(WatchedNames.missing("btrade_line_", text)).isEmpty();
            assertThat(text)
                    .contains("btrade_gateway_in_flight{channel=\"wechat\"} 0.0")
                    .doesNotContain(Providers.KEY, Providers.SECRET, "1380000");
        });
    }

    private void assertAllDone() {
        assertThat(open()).isZero();
        assertThat(counted()).isEqualTo(WARM + CLICKS);
        assertThat(shown()).isEqualTo(WARM + CLICKS);
    }

    private void assertEachOnce() {
        assertThat(sendCloud.truth().times()).hasSize(TASKS * MOBILES);
        assertThat(sendCloud.truth().times().values()).containsOnly(1);
        assertThat(wechat.truth().times()).hasSize(TASKS + TASKS * OPENIDS);
        assertThat(wechat.truth().times().values()).containsOnly(1);
        assertThat(platform.texts("SELECT CONCAT(state, ' ', COUNT(*)) FROM push_message GROUP BY state"))
                .containsExactly("ACCEPTED " + (LINKS + TASKS + TASKS * (MOBILES + OPENIDS)));
        assertThat(platform.collection("user_view").countDocuments()).isEqualTo(WARM + CLICKS);
        assertThat(shown()).isEqualTo(WARM + CLICKS);
    }

    /** A task of each channel for each partition. */
    private void publishTasks(List<String> mobiles, List<String> openids) throws Exception {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            messages.add(Tasks.message(tasks.push(tasks.batch(), Channel.WECHAT, share(openids, i))));
        }
        for (int i = 0; i < TASKS && !mobiles.isEmpty(); i++) {
            List<String> share = share(mobiles.subList(LINKS, mobiles.size()), i);
            messages.add(Tasks.message(tasks.push(tasks.batch(), Channel.SMS, share)));
        }
        platform.publish(platform.topics().sendTask(), messages);
    }

    private static List<String> share(List<String> all, int number) {
        int size = all.size() / TASKS;
        return all.subList(number * size, (number + 1) * size);
    }

    private void publishClicks(int clicks) throws Exception {
        List<String> messages = IntStream.range(0, clicks)
                .mapToObj(i -> Links.open(tokens.get(i % LINKS)))
                .toList();
        platform.publish(platform.topics().pushMonitor(), messages);
    }

    /** Whether an app has begun a batch that it has not committed. */
    private boolean isInMidBatch(String app) {
        Path checkpoint = Path.of(platform.settings().checkpoints(), app);
        return batches(checkpoint.resolve("commits")) < batches(checkpoint.resolve("offsets"));
    }

    private static long batches(Path dir) {
        String[] files = dir.toFile().list((folder, name) -> name.matches("[0-9]+"));
        return files == null ? 0 : files.length;
    }

    /** Unanswered calls of frozen executors may stop a line for a minute, and then messages wait for another one. */
    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(20));
    }

    private int told() {
        return wechat.truth().all().size();
    }

    private long counted() {
        return platform.number("SELECT COUNT(*) FROM click_event");
    }

    private long shown() {
        return Tasks.mobiles(LINKS).stream()
                .mapToLong(mobile -> links.clicks(pushed, mobile))
                .sum();
    }

    /** Messages that are not stored yet or have no end. */
    private long open() {
        return LINKS
                + TASKS
                + TASKS * (MOBILES + OPENIDS)
                - platform.number("SELECT COUNT(*) FROM push_message WHERE state = 'ACCEPTED'");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(platform.environment());
        environment.put("BTRADE_SEND_METRICS", metrics.address());
        environment.putAll(Providers.environment(sendCloud, "BTRADE_SENDCLOUD_TIMEOUT", "1000"));
        environment.putAll(
                Providers.environment(wechat, "BTRADE_WECHAT_TIMEOUT", "2000", "BTRADE_WECHAT_CONNECTIONS", "8"));
        return environment;
    }

    /** What the programs of the cluster have said: master, workers and executors. */
    private static String everyLog(Path dir) throws IOException {
        return Texts.in(dir, file -> file.toString().matches(".*(\\.log|/stdout|/stderr)"));
    }
}
