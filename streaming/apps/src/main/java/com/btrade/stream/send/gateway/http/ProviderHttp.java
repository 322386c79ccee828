package com.btrade.stream.send.gateway.http;

import com.btrade.model.http.LimitedBody;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts to a provider: one call with a deadline for its whole answer; follows nothing, repeats nothing. */
public final class ProviderHttp {
    /** Bytes; larger than any answer of a provider. */
    private static final int LIMIT = 1 << 20;

    private final Duration deadline;
    private final HttpClient client;

    public ProviderHttp(Duration deadline) {
        this.deadline = deadline;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(deadline)
                .build();
    }

    /**
     * Posts a body. What is thrown names neither the address nor the body: both hold secrets.
     *
     * @throws NoAnswerException if no whole answer came in time
     */
    public Reply post(URI uri, String contentType, String body) throws NoAnswerException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, LimitedBody.within(LIMIT, deadline));
        try {
            HttpResponse<byte[]> response = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            throw new NoAnswerException("no whole answer within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new NoAnswerException("no answer: "
                    + (e.getCause() == null ? e : e.getCause()).getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("interrupted");
        } finally {
            answer.cancel(true);
        }
    }
}
