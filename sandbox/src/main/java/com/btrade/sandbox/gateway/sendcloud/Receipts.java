package com.btrade.sandbox.gateway.sendcloud;

import com.btrade.sandbox.gateway.Accepted;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells a hook address what becomes of messages, as the provider does: form-encoded, signed, three seconds to answer. */
public final class Receipts {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SendCloudOptions options;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Receipts(SendCloudOptions options) {
        this.options = options;
    }

    /** "The request is accepted" (eventType 1), for several messages at once. */
    public Map<String, String> accepted(List<Accepted> messages) {
        Map<String, String> receipt = signed("request", 1);
        receipt.put("smsIds", list(messages.stream().map(Accepted::messageId).toList()));
        receipt.put("phones", list(messages.stream().map(Accepted::recipient).toList()));
        return receipt;
    }

    /** Delivered (200), not processed (4xx) or not delivered (5xx): eventTypes 2, 4 and 5. */
    public Map<String, String> settled(String messageId, String phone, int templateId, int statusCode) {
        int type = statusCode == 200 ? 2 : statusCode < 500 ? 4 : 5;
        Map<String, String> receipt = signed(type == 2 ? "deliver" : type == 4 ? "workererror" : "delivererror", type);
        receipt.put("templateId", Integer.toString(templateId));
        receipt.put("smsId", messageId);
        receipt.put("phone", phone);
        receipt.put("statusCode", Integer.toString(statusCode));
        return receipt;
    }

    /** A person's reply (eventType 6). */
    public Map<String, String> reply(String phone, String content) {
        Map<String, String> receipt = signed("reply", 6);
        receipt.put("phone", phone);
        receipt.put("replyContent", content);
        receipt.put("replyTime", Long.toString(options.clock().millis()));
        return receipt;
    }

    private Map<String, String> signed(String event, int type) {
        String timestamp = Long.toString(options.clock().millis());
        String token = UUID.randomUUID().toString().replace("-", "");
        Map<String, String> receipt = new LinkedHashMap<>();
        receipt.put("event", event);
        receipt.put("eventType", Integer.toString(type));
        receipt.put("message", "");
        receipt.put("smsUser", options.user());
        receipt.put("timestamp", timestamp);
        receipt.put("token", token);
        receipt.put("signature", hmac(timestamp + token));
        return receipt;
    }

    /** Posts a receipt; the HTTP status of the answer, 0 if there was none. */
    public int post(URI hook, Map<String, String> receipt) {
        String form = receipt.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(hook)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(options.appKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign: this JDK has no HmacSHA256", e);
        }
    }

    private static String list(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
