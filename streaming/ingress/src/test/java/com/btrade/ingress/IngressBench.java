package com.btrade.ingress;

import com.btrade.model.Channel;
import com.btrade.model.TaskType;
import com.btrade.sandbox.Figures;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import com.btrade.sandbox.gateway.sendcloud.Receipts;
import com.btrade.sandbox.platform.Commands;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
    private static final String AGENT = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 MicroMessenger/8.0.50";
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
                IngressProcess ingress =
                        IngressProcess.start(space, dir, secrets(), "-Xmx512m", Commands.QUICK_START)) {
            URI address = URI.create(ingress.address());
            Mix mix = new Mix(address.getAuthority(), pages, tokens, callers.sendCloud.receipts());
            try (OpenLoop load = new OpenLoop(address)) {
                load.run(PER_SECOND / 2, WARM_SECONDS, mix::request);
                tell(load.run(PER_SECOND, SECONDS, mix::request));
            }
        }
    }

    private static void tell(OpenLoop.Outcome outcome) {
        String at = " at " + PER_SECOND + " requests a second";
        Figures.of("ingress")
                .tell("answered, median" + at, outcome.percentile(0.5), "ms")
                .tell("answered, p99" + at, outcome.percentile(0.99), "ms", "<= 50")
                .tell("answered, last" + at, outcome.percentile(1), "ms")
                .tell("not answered by 2xx of " + PER_SECOND * SECONDS, outcome.failed(), "requests", "<= 0");
    }

    private static Map<String, String> secrets() {
        Map<String, String> variables = new HashMap<>();
        for (String secret : Callers.SECRETS) {
            variables.put(secret.substring(0, secret.indexOf('=')), secret.substring(secret.indexOf('=') + 1));
        }
        return variables;
    }

    /** Of twenty requests twelve open a page, five are the website's views, two receipts and one an answer. */
    private record Mix(String host, List<String> pages, List<String> tokens, Receipts receipts) {
        byte[] request(int nth) {
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
                default -> wire("GET", pages.get(one), "Accept: text/html\r\n", "");
            };
        }

        private String receipt(int nth) {
            return Callers.encode(receipts.settled("bench" + nth, "139%08d".formatted(nth), 870, 200));
        }

        private byte[] post(String path, String type, String body) {
            return wire("POST", path, "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n", body);
        }

        private byte[] wire(String method, String path, String headers, String body) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + AGENT + "\r\n"
                    + headers + "\r\n" + body;
            return request.getBytes(StandardCharsets.UTF_8);
        }
    }
}
