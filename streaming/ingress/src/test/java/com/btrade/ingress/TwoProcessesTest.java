package com.btrade.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.btrade.model.Receipt;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.gateway.sendcloud.Receipts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two ingresses on one Kafka and one MySQL, each a process, behind a balancer that one of them leaves without a word. */
class TwoProcessesTest {
    private static final int CALLBACKS = 400;
    private static final int CONNECTIONS = 8;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    @Test
    void takeEachCallbackOnceThoughOneIsKilledAmidThem(@TempDir Path dir) throws Exception {
        Space space = Sandbox.shared().fresh(TwoProcessesTest.class);
        ExecutorService provider = Executors.newFixedThreadPool(CONNECTIONS);
        try (Callers callers = new Callers();
                Appended appended = new Appended(space);
                IngressProcess first = start(space, dir.resolve("first"));
                IngressProcess second = start(space, dir.resolve("second"))) {
            List<URI> balanced = List.of(hook(first), hook(second));
            List<Future<?>> calls = new ArrayList<>();
            for (String form : forms(callers.sendCloud.receipts())) {
                calls.add(provider.submit(() -> callTwice(form, balanced)));
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> taken.get() > CALLBACKS / 4);
            first.close();
            for (Future<?> call : calls) {
                call.get();
            }

            Map<String, List<Receipt>> told = appended.byRecipient();
            assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(phones());
            assertThat(told.values())
                    .allSatisfy(receipts -> assertThat(
                                    receipts.stream().map(Receipt::fact).distinct())
                            .hasSize(1));
            assertThat(appended.count())
                    .as("only what was in the hands of the killed one may stand there twice")
                    .isBetween(CALLBACKS, CALLBACKS + CONNECTIONS);
            assertThat(new Samples(space)
                            .texts("SELECT CONCAT(spent, ' ', COUNT(*)) FROM callback_token GROUP BY spent"))
                    .containsExactly("1 " + CALLBACKS);
        } finally {
            provider.shutdownNow();
        }
    }

    private static IngressProcess start(Space space, Path dir) throws IOException {
        return IngressProcess.start(space, Files.createDirectories(dir), secrets(), "-XX:TieredStopAtLevel=1");
    }

    private static URI hook(IngressProcess ingress) {
        return URI.create(ingress.address() + "/pushpurchase/smshook");
    }

    private static Map<String, String> secrets() {
        return Arrays.stream(Callers.SECRETS)
                .map(secret -> secret.split("=", 2))
                .collect(Collectors.toMap(secret -> secret[0], secret -> secret[1]));
    }

    private static List<String> phones() {
        return IntStream.range(0, CALLBACKS).mapToObj("139%08d"::formatted).toList();
    }

    private static List<String> forms(Receipts receipts) {
        return phones().stream()
                .map(phone -> Callers.encode(receipts.settled("id$" + phone, phone, 870, 200)))
                .toList();
    }

    /** As a provider that did not hear the first answer. */
    private Void callTwice(String form, List<URI> balanced) {
        for (int i = 0; i < 2; i++) {
            await().atMost(Duration.ofMinutes(1)).until(() -> isTaken(form, balanced));
            taken.incrementAndGet();
        }
        return null;
    }

    /** Whoever is next in turn answers 200; the balancer does not know yet that one is gone. */
    private boolean isTaken(String form, List<URI> balanced) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(balanced.get(turn.getAndIncrement() % balanced.size()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(5))
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
