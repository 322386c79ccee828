package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.watch.Watch;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingress while its broker dies and comes back. */
class KafkaReturnsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private Path dir;

    @Test
    void refusesWhatItCannotRecordAnswersTheRestAndRecoversByItself() throws Exception {
        Space space = Sandbox.shared().fresh(KafkaReturnsTest.class);
        Samples samples = new Samples(space);
        int batch = samples.batch("三七");
        String token = samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH);
        String page = "/purchase/purchaseinfo/" + batch + "?uuid=" + token;
        try (OwnKafka kafka = new OwnKafka(dir);
                Callers callers = new Callers();
                TestIngress ingress = TestIngress.on(
                        space, Callers.SECRETS[0], "BTRADE_KAFKA_SERVERS=" + kafka.servers(), "BTRADE_TOPIC_PREFIX=")) {
            Map<String, String> receipt = callers.sendCloud.receipts().settled("away", "13800000001", 870, 200);
            assertThat(ingress.page(page).statusCode()).isEqualTo(200);
            kafka.kill();

            List<HttpResponse<String>> refused =
                    new ArrayList<>(List.of(ingress.page(page), Callers.post(ingress, receipt)));
            refused.addAll(manyAtOnce(ingress));
            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            });
            assertThat(ingress.post("/optout", FORM, "uuid=" + token).statusCode())
                    .isEqualTo(200);
            assertThat(ingress.page("/optout?uuid=" + token).statusCode()).isEqualTo(200);
            assertThat(ingress.asProgram("/health").body()).contains("\"kafka\":\"down\"");

            kafka.start();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> ingress.track(view("back")).statusCode() == 204);
            assertThat(ingress.page(page).statusCode()).isEqualTo(200);
            assertThat(Callers.post(ingress, receipt).statusCode()).isEqualTo(200);
            assertThat(ingress.asProgram("/health").body()).contains("\"kafka\":\"up\"");
            assertThat(recorded(kafka)).contains(token, token, "back");
        }
    }

    @Test
    void refusesNobodyForABrokerThatOnlyStoodStillForAMoment() throws Exception {
        Space space = Sandbox.shared().fresh(KafkaReturnsTest.class);
        try (OwnKafka kafka = new OwnKafka(dir);
                TestIngress ingress = TestIngress.on(
                        space,
                        "BTRADE_KAFKA_SERVERS=" + kafka.servers(),
                        "BTRADE_TOPIC_PREFIX=",
                        "btrade.ingress.kafka-patience=1m")) {
            assertThat(ingress.track(view("first")).statusCode()).isEqualTo(204);
            kafka.freeze();
            CompletableFuture<List<HttpResponse<String>>> all =
                    CompletableFuture.supplyAsync(() -> manyAtOnce(ingress));
            await().until(() -> waiting(ingress) > 0);
            kafka.goOn();

            assertThat(all.get(1, TimeUnit.MINUTES))
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(204));
        }
    }

    /** How many wait for one of those to end who wait for Kafka. */
    private static double waiting(TestIngress ingress) {
        return ingress.context()
                .getBean(Watch.class)
                .registry()
                .get("btrade.ingress.kafka.waiting")
                .gauge()
                .value();
    }

    /** More than may wait for Kafka: they are refused at once or after its patience, and none hangs. */
    private static List<HttpResponse<String>> manyAtOnce(TestIngress ingress) {
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<HttpResponse<String>>> many = IntStream.range(0, 200)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> ingress.track(view("many" + i)), callers))
                    .toList();
            return many.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdown();
        }
    }

    private static String view(String uuid) {
        return "{\"uuid\": \"" + uuid + "\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1}";
    }

    /** The tokens of all views that the broker has. */
    private static List<String> recorded(OwnKafka kafka) {
        StringDeserializer text = new StringDeserializer();
        TopicPartition views = new TopicPartition("push_monitor", 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(Map.of("bootstrap.servers", kafka.servers()), text, text)) {
            consumer.assign(List.of(views));
            consumer.seekToBeginning(List.of(views));
            long end = consumer.endOffsets(List.of(views)).get(views);
            List<String> tokens = new ArrayList<>();
            while (consumer.position(views) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> tokens.add(message.key()));
            }
            return tokens;
        }
    }
}
