package com.btrade.ingress;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Sends requests at the moments when they are due, whatever became of those before, as people do. Each is timed from the
 * moment when it was due: a server that stands still for a second is late for all that was due in that second.
 */
final class OpenLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * How it went.
     *
     * @param millis from when a request was due to its whole answer, sorted
     * @param failed how many were not answered by 2xx
     */
    record Outcome(double[] millis, int failed) {
        double percentile(double share) {
            return millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
        }
    }

    /** So many requests a second for so long; the nth is made when it is due. */
    Outcome run(int perSecond, int seconds, IntFunction<HttpRequest.Builder> requests) {
        int number = perSecond * seconds;
        double[] millis = new double[number];
        AtomicIntegerArray statuses = new AtomicIntegerArray(number);
        CompletableFuture<?>[] answers = new CompletableFuture<?>[number];
        long start = System.nanoTime();
        for (int i = 0; i < number; i++) {
            int nth = i;
            long due = start + i * 1_000_000_000L / perSecond;
            waitUntil(due);
            answers[i] = http.sendAsync(requests.apply(i).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .handle((answer, failure) -> {
                        millis[nth] = (System.nanoTime() - due) / 1e6;
                        statuses.set(nth, failure == null ? answer.statusCode() : 0);
                        return null;
                    });
        }
        CompletableFuture.allOf(answers).join();
        int failed = 0;
        for (int i = 0; i < number; i++) {
            failed += statuses.get(i) / 100 == 2 ? 0 : 1;
        }
        Arrays.sort(millis);
        return new Outcome(millis, failed);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
