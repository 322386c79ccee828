package com.btrade.ingress;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Figures;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.gateway.sendcloud.Receipts;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ingress under a steady stream of people, the website and a provider, each request timed from the moment when it was
 * due: {@code ./mvnw -Pbench verify}. It tells and does not fail.
 */
class IngressBench {
    private static final int PER_SECOND = Integer.getInteger("bench.rate", 1_000);
    private static final int SECONDS = 60;
    private static final int WARM_SECONDS = 15;
    private static final int LINKS = 200;
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    private Path dir;

    @Test
    void answersAThousandRequestsASecond() throws Exception {
        Space space = Sandbox.shared().fresh(IngressBench.class);
        Samples samples = new Samples(space);
        List<String> pages = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < LINKS; i++) {
            int batch = samples.batch("当归");
            tokens.add(samples.link(batch, Channel.SMS, TaskType.PURCHASE_PUSH));
            pages.add("/purchase/purchaseinfo/" + batch + "?uuid=" + tokens.get(i));
        }
        try (Callers callers = new Callers();
                IngressProcess ingress = IngressProcess.start(space, dir, secrets(), "-Xmx512m")) {
            Mix mix = new Mix(ingress.address(), pages, tokens, callers.sendCloud.receipts());
            OpenLoop load = new OpenLoop();
            load.run(PER_SECOND / 2, WARM_SECONDS, mix::request);
            OpenLoop.Outcome outcome = load.run(PER_SECOND, SECONDS, mix::request);
            String at = " at " + PER_SECOND + " requests a second";
            Figures.of("ingress")
                    .tell("answered, median" + at, outcome.percentile(0.5), "ms")
                    .tell("answered, p99" + at, outcome.percentile(0.99), "ms", "<= 50")
                    .tell("answered, last" + at, outcome.percentile(1), "ms")
                    .tell("not answered by 2xx of " + PER_SECOND * SECONDS, outcome.failed(), "requests", "<= 0");
        }
    }

    private static Map<String, String> secrets() {
        Map<String, String> variables = new HashMap<>();
        for (String secret : Callers.SECRETS) {
            variables.put(secret.substring(0, secret.indexOf('=')), secret.substring(secret.indexOf('=') + 1));
        }
        return variables;
    }

    /** Of twenty requests twelve open a page, five are the website's views, two receipts and one an answer. */
    private record Mix(String address, List<String> pages, List<String> tokens, Receipts receipts) {
        HttpRequest.Builder request(int nth) {
            int one = nth * 7 % LINKS;
            return switch (nth % 20) {
                case 0, 10 -> post("/pushpurchase/smshook", FORM, receipt(nth));
                case 5 -> post("/feedback", FORM, "option=2&uuid=" + tokens.get(one));
                case 3, 7, 11, 15, 19 ->
                    post(
                            "/track",
                            "application/json",
                            "{\"uuid\": \"" + tokens.get(one)
                                    + "\", \"url\": \"/\", \"method\": \"GET\", \"messagetype\": 1}");
                default -> request(pages.get(one)).header("Accept", "text/html");
            };
        }

        private String receipt(int nth) {
            return Callers.encode(receipts.settled("bench" + nth, "139%08d".formatted(nth), 870, 200));
        }

        private HttpRequest.Builder post(String path, String type, String body) {
            return request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path));
        }
    }
}
