package com.btrade.sandbox.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A client of a stand-in, as plain as can be. */
public final class Visitor {
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    public Visitor(StandIn standIn) {
        base = standIn.uri();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
        return http.send(request(path).header(header, value).build(), BodyHandlers.ofString());
    }

    public CompletableFuture<HttpResponse<String>> getLater(String path) {
        return http.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request(path).build(), body);
    }

    /** The page at an address, which may be the absolute one of a link. */
    public Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body(), base.resolve(path).toString());
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return mapper.readTree(get(path).body());
    }

    public HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("User-Agent", "visitor");
    }
}
