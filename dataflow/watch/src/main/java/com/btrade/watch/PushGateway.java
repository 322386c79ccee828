package com.btrade.watch;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prometheus' Pushgateway, which keeps what a process that ends has said last. That it is away is no reason to fail. */
public final class PushGateway {
    private static final Logger log = LoggerFactory.getLogger(PushGateway.class);
    private static final String GROUP = "/metrics/job/btrade-jobs/task/";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI address;

    private PushGateway(URI address) {
        this.address = address;
    }

    /**
     * The one at an http or https address.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static PushGateway at(String address) {
        if (!address.matches("https?://[^/@\\s]+(/\\S*)?")) {
            throw new IllegalArgumentException(
                    "Invalid address of the Pushgateway: expected http(s)://host:port without user and password");
        }
        return new PushGateway(URI.create(address.replaceAll("/+$", "")));
    }

    /** Puts these metrics in place of a task's earlier ones of the same names; the others stay. Returns whether it took them. */
    public boolean push(String task, Watch watch) {
        return push(task, Map.of(), watch);
    }

    /** The same in place of those with the same further labels only. */
    public boolean push(String task, Map<String, String> labels, Watch watch) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + GROUP + encoded(task) + group(labels)))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(watch.text()))
                .build();
        // The request's own limit ends with the head of the answer: a body without end would keep a job from ending.
        CompletableFuture<HttpResponse<Void>> answering =
                http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            HttpResponse<Void> answer = answering.get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer.statusCode() / 100 != 2) {
                log.warn("The Pushgateway refuses the metrics of {} 指标被拒绝: {}", task, answer.statusCode());
                return false;
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            log.warn("Cannot reach the Pushgateway, the metrics of {} are lost 无法推送指标: {}", task, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            answering.cancel(true);
        }
    }

    private static String group(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> "/" + encoded(label.getKey()) + "/" + encoded(label.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
