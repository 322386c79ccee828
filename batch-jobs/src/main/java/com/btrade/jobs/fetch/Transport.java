package com.btrade.jobs.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and reads its whole answer, within a deadline and a size; follows nothing, repeats nothing. */
final class Transport {
    private final HttpClient client;
    private final String userAgent;
    private final Duration deadline;
    private final int maxBody;

    Transport(FetchLimits limits) {
        this.userAgent = limits.userAgent();
        this.deadline = limits.deadline();
        this.maxBody = limits.maxBody();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(deadline)
                .build();
    }

    /** The answer, whatever its status. */
    Page send(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", userAgent)
                .header("Accept", "*/*")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new LimitedBody(maxBody));
        try {
            HttpResponse<byte[]> response = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new Page(uri, response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + deadline.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw asIoException(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException asIoException(ExecutionException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.TooLargeException tooLarge) {
                return tooLarge;
            }
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return new IOException("the host is not known", e);
            }
            if (cause instanceof ConnectException) {
                return new IOException("nothing answers at that address", e);
            }
        }
        return new IOException(
                e.getCause() == null ? e.toString() : e.getCause().toString(), e);
    }
}
