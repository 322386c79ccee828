package com.btrade.jobs.fetch;

import com.btrade.model.http.LimitedBody;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Sends one request and reads its whole answer, within a deadline and a size; follows nothing, repeats nothing. Cookies are
 * kept for as long as it lives, in memory only.
 */
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
                .cookieHandler(Cookies.inMemory())
                .build();
    }

    /** The answer, whatever its status. */
    Page send(Request asked, Validators known) throws IOException, InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request(asked, known), LimitedBody.within(maxBody, deadline));
            return new Page(asked.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw told(e);
        }
    }

    private HttpRequest request(Request asked, Validators known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.uri())
                .timeout(deadline)
                .header("User-Agent", userAgent)
                .header("Accept", "*/*");
        if (asked.method() == Request.Method.POST) {
            return request.header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .POST(BodyPublishers.ofString(asked.body()))
                    .build();
        }
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.GET().build();
    }

    private IOException told(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
                return new HttpTimeoutException("no whole answer within " + deadline.toMillis() + " ms");
            }
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
        return e;
    }
}
