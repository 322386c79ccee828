package com.btrade.jobs.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Test
    void leavesADelayBetweenTheBeginningsOfRequestsThatOverlap() throws Exception {
        Pace pace = pace(DELAY, this::passes);

        pace.await();
        pace.await();
        pace.await();

        assertThat(pauses).containsExactly(DELAY, DELAY);
    }

    @Test
    void leavesAsLongAsTheSiteTookForItsLastAnswer() throws Exception {
        Pace pace = pace(DELAY, this::passes);

        long start = pace.await();
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        pace.ended(start);
        pace.await();

        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void leavesNothingWhereNoDelayIsWanted() throws Exception {
        Pace pace = new Pace(limits(Duration.ZERO, Duration.ZERO), this::passes, nanos::get);

        long start = pace.await();
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        pace.ended(start);
        pace.await();

        assertThat(pauses).isEmpty();
    }

    @Test
    void letsNobodyBeginWhileOneWaitsAsTheSiteAsked() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Pace pace = pace(Duration.ZERO, pause -> {
            pauses.add(pause);
            over.await();
        });

        CompletableFuture<Void> holding = inBackground(() -> pace.hold(Duration.ofSeconds(9)));
        await().until(() -> !pauses.isEmpty());
        CompletableFuture<Void> other = inBackground(pace::await);
        await().until(() -> waiting("pace-test", 2));
        assertThat(other).isNotDone();
        over.countDown();

        assertThat(holding).succeedsWithin(Duration.ofSeconds(10));
        assertThat(other).succeedsWithin(Duration.ofSeconds(10));
        assertThat(pauses).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void letsNobodyBeginWhoWaitedForATurnBeforeTheSiteAsked() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Pace pace = pace(DELAY, pause -> {
            asked.await();
            passes(pause);
        });
        pace.await();

        CompletableFuture<Void> first = inBackground(pace::await);
        CompletableFuture<Void> second = inBackground(pace::await);
        await().until(() -> waiting("pace-test", 2));
        CompletableFuture<Void> holding = inBackground(() -> pace.hold(Duration.ofSeconds(9)));
        await().until(() -> waiting("pace-test", 3));
        asked.countDown();

        assertThat(List.of(first, second, holding))
                .allSatisfy(one -> assertThat(one).succeedsWithin(Duration.ofSeconds(10)));
        assertThat(pauses).containsExactly(DELAY, Duration.ofSeconds(7), DELAY);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static CompletableFuture<Void> inBackground(Work work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (InterruptedException e) {
                        done.completeExceptionally(e);
                    }
                },
                "pace-test");
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    /** Whether so many threads of the test wait, one for its pause and the others for their turn. */
    private static boolean waiting(String name, int threads) {
        return Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals(name))
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count()
                == threads;
    }

    private void passes(Duration pause) {
        pauses.add(pause);
        nanos.addAndGet(pause.toNanos());
    }

    private Pace pace(Duration least, Pauses how) {
        return new Pace(limits(least, LONGEST), how, nanos::get);
    }

    private static FetchLimits limits(Duration least, Duration longest) {
        return new FetchLimits(
                "btrade-test/1.0",
                least,
                longest,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofSeconds(5),
                10_000,
                true);
    }
}
