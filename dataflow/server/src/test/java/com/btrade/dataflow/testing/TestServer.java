package com.btrade.dataflow.testing;

import com.btrade.dataflow.DataFlowApplication;
import com.btrade.sandbox.Sandbox;
import com.btrade.sandbox.Space;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The real server in this JVM, on a free port and a schema of its own. */
public final class TestServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Space space;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private TestServer(Space space, ConfigurableApplicationContext context) {
        this.space = space;
        this.context = context;
    }

    public static TestServer start(Class<?> test, String... properties) {
        return start(Sandbox.shared().fresh(test), properties);
    }

    /** A server on stores that exist already, such as those of a server that was stopped. */
    public static TestServer start(Space space, String... properties) {
        List<String> arguments = new ArrayList<>();
        space.environment().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--server.port=0");
        arguments.addAll(Arrays.asList(properties));
        SpringApplication application = new SpringApplication(DataFlowApplication.class);
        application.setRegisterShutdownHook(false);
        return new TestServer(space, application.run(arguments.toArray(String[]::new)));
    }

    public Space space() {
        return space;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public URI uri() {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri().resolve(path)).GET());
    }

    public HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(uri().resolve(path)).DELETE());
    }

    public HttpResponse<String> put(String path) {
        return send(HttpRequest.newBuilder(uri().resolve(path)).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** A form, its fields encoded. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A request to this server's path, to be completed and sent. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri().resolve(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
    }
}
