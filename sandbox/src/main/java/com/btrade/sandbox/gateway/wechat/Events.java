package com.btrade.sandbox.gateway.wechat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a hook address how the sending of a template message ended: XML, signed in the query, five seconds to answer. */
public final class Events {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Events(Clock clock) {
        this.clock = clock;
    }

    /** The event of a message; status is "success" or "failed:user block" and the like. */
    public String finished(WechatOptions.Account account, String openid, String msgid, String status) {
        return """
                <xml>
                <ToUserName><![CDATA[%s]]></ToUserName>
                <FromUserName><![CDATA[%s]]></FromUserName>
                <CreateTime>%d</CreateTime>
                <MsgType><![CDATA[event]]></MsgType>
                <Event><![CDATA[TEMPLATESENDJOBFINISH]]></Event>
                <MsgID>%s</MsgID>
                <Status><![CDATA[%s]]></Status>
                </xml>
                """.formatted(account.originalId(), openid, clock.instant().getEpochSecond(), msgid, status);
    }

    /** Posts an event; the HTTP status of the answer, 0 if there was none. */
    public int post(URI hook, WechatOptions.Account account, String xml) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(hook + "?" + signature(account)))
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(xml))
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

    /** The query that signs a call of the hook: also of the GET by which the provider checks that it is ours. */
    public String signature(WechatOptions.Account account) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString().substring(0, 8);
        String sorted =
                Stream.of(account.eventToken(), timestamp, nonce).sorted().collect(Collectors.joining());
        return "signature=" + sha1(sorted) + "&timestamp=" + timestamp + "&nonce=" + nonce;
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot sign: this JDK has no SHA-1", e);
        }
    }
}
