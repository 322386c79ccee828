package com.btrade.model.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Collects a body and breaks the connection off once it is larger than allowed, or takes longer. */
public final class LimitedBody implements BodySubscriber<byte[]> {
    /** A body was larger than allowed; asking again would not help. */
    public static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(int limit) {
            super("the body is larger than " + limit + " bytes");
        }
    }

    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    /**
     * Takes the body of an answer that is asked for now.
     *
     * @param limit in bytes
     * @param deadline from now to the last byte; after it the body fails with a {@link TimeoutException}
     */
    public static BodyHandler<byte[]> within(int limit, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        return head -> new LimitedBody(limit, Duration.ofNanos(Math.max(1, end - System.nanoTime())));
    }

    private LimitedBody(int limit, Duration deadline) {
        this.limit = limit;
        CompletableFuture<byte[]> unused = result.orTimeout(deadline.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((body, failure) -> {
                    if (failure instanceof TimeoutException) {
                        cancel();
                    }
                });
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (bytes.size() + buffer.remaining() > limit) {
                breakOff();
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable error) {
        result.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        result.complete(bytes.toByteArray());
    }

    private void breakOff() {
        cancel();
        result.completeExceptionally(new TooLargeException(limit));
    }

    private void cancel() {
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }
}
