package com.btrade.ingress;

import com.btrade.sandbox.Space;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An ingress that runs on a free port in this JVM, and what a phone and a program ask of it. */
final class TestIngress implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final URI address;

    private TestIngress(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** On the stores of a space, with some variables set otherwise. */
    static TestIngress on(Space space, String... variables) {
        List<String> arguments = new ArrayList<>();
        for (Map.Entry<String, String> variable : space.environment().entrySet()) {
            arguments.add("--" + variable.getKey() + "=" + variable.getValue());
        }
        arguments.add("--BTRADE_INGRESS_PORT=0");
        for (String variable : variables) {
            String prefix = "--" + variable.substring(0, variable.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(prefix));
            arguments.add("--" + variable);
        }
        return new TestIngress(SpringApplication.run(IngressApplication.class, arguments.toArray(String[]::new)));
    }

    URI uri(String path) {
        return URI.create(address + path);
    }

    /** Posts a body as it is. */
    HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    HttpResponse<String> asProgram(String path) {
        return send(request(path));
    }

    /** Asks for a page in some media type only. */
    HttpResponse<String> accepting(String type, String path) {
        return send(request(path).header("Accept", type));
    }

    /** Posts a body as it is, and wants the answer in some media type only. */
    HttpResponse<String> accepting(String type, String path, String contentType, String body) {
        return send(request(path)
                .header("Accept", type)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> head(String path) {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    /** Another method than the usual ones, without a body. */
    HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts bytes as they are. */
    HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send(
                request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> track(String body) {
        return track(body, "application/json");
    }

    HttpResponse<String> track(String body, String contentType) {
        return send(
                request("/track").header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Failed to reach " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
