package com.btrade.sandbox.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** What people do over HTTP: open the link they got, and tell the website their price. */
record Person(HttpClient http, Quotes quotes, Clock clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14; Demo) AppleWebKit/537.36 Mobile Safari/537.36";

    void click(Letter letter) throws IOException, InterruptedException {
        request(HttpRequest.newBuilder(letter.link()).GET(), "open the landing page");
    }

    boolean hasAccount(Letter letter) throws SQLException {
        return quotes.account(letter).isPresent();
    }

    /** Makes a quote in the recipient's account, which must exist. */
    void quote(Letter letter) throws IOException, InterruptedException, SQLException {
        int account = quotes.account(letter).orElseThrow();
        String path = letter.link().getPath();
        int batch = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        int quote = quotes.add(account, batch, 10 + (int) (letter.id() % 90));
        String uuid = letter.link().getQuery().substring("uuid=".length());
        URI track = letter.link().resolve("/track");
        request(
                HttpRequest.newBuilder(track)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(view(letter, uuid, account, quote))),
                "report a quote");
    }

    /** As the website writes it: some numbers are strings. */
    private String view(Letter letter, String uuid, int user, int quote) {
        return """
                {"uuid": "%s", "url": "/quotesuccess?quoteid=%d", "monitor_type": "%d", "method": "POST",
                 "quoteid": "%d", "userid": %d, "messagetype": 1, "createtime": %d, "agent": "demo"}""".formatted(
                uuid, quote, letter.channel().id(), quote, user, clock.instant().getEpochSecond());
    }

    private void request(HttpRequest.Builder request, String purpose) throws IOException, InterruptedException {
        var answer =
                http.send(request.timeout(PATIENCE).header("User-Agent", PHONE).build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("Cannot " + purpose + ": status " + answer.statusCode() + " from "
                    + answer.uri().getPath());
        }
    }
}
