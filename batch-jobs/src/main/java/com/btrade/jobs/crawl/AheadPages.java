package com.btrade.jobs.crawl;

import com.btrade.jobs.crawl.Memory.Answer;
import com.btrade.jobs.fetch.FetchException;
import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.site.LogInException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what comes next while what came before is read and stored. The site is asked for one page at a time, by one
 * thread, unless it is said to bear more; another keeps what has come, and whatever comes meanwhile is kept together. Nobody
 * sees a page before it is kept.
 */
final class AheadPages implements Pages {
    /** Pages asked for beforehand at least: what a crash makes us ask for again. */
    private static final int AHEAD = 16;

    private record Asking(Request request, CompletableFuture<Page> page) {}

    private record Fetched(Asking asking, Page page) {
        Answer answer() {
            return new Answer(asking.request(), page);
        }
    }

    private final LivePages site;
    private final Memory memory;
    private final Deque<Request> later = new ArrayDeque<>();
    private final Map<Request, Asking> asked = new HashMap<>();
    private final BlockingDeque<Asking> toAsk = new LinkedBlockingDeque<>();
    private final BlockingQueue<Fetched> toKeep = new LinkedBlockingQueue<>();
    private volatile List<Request> expected = List.of();
    private final int ahead;
    private final List<Worker> askers;
    private final Worker keeper;
    private volatile @Nullable Throwable broken;

    /** Asks by so many connections at a time. */
    AheadPages(LivePages site, Memory memory, int connections) {
        this.site = site;
        this.memory = memory;
        this.ahead = Math.max(AHEAD, 2 * connections);
        this.askers = IntStream.range(0, connections)
                .mapToObj(i -> Worker.start("crawl-asker", this::ask))
                .toList();
        this.keeper = Worker.start("crawl-keeper", this::keep);
    }

    @Override
    public Optional<Page> get(Request request) throws FetchException, LogInException, InterruptedException {
        Asking asking = asked.remove(request);
        if (asking == null) {
            later.remove(request);
            asking = new Asking(request, new CompletableFuture<>());
            toAsk.addFirst(asking);
        }
        askAhead();
        return Optional.of(result(asking.page()));
    }

    @Override
    public void ahead(List<Request> next) {
        expected = List.copyOf(next);
        later.addAll(next);
        askAhead();
    }

    @Override
    public boolean isParallel() {
        return askers.size() > 1;
    }

    @Override
    public boolean isThere(Request request) {
        Asking asking = asked.get(request);
        return asking != null && asking.page().isDone();
    }

    /** Ends the asking, in the middle of an answer if need be. */
    @Override
    public void close() {
        askers.forEach(Worker::stop);
        askers.forEach(Worker::close);
        keeper.close();
    }

    private void askAhead() {
        while (asked.size() < ahead && !later.isEmpty()) {
            Asking asking = new Asking(later.remove(), new CompletableFuture<>());
            if (asked.putIfAbsent(asking.request(), asking) == null) {
                toAsk.addLast(asking);
            }
        }
    }

    private void ask() throws InterruptedException {
        Asking asking = toAsk.take();
        Throwable before = broken;
        if (before != null) {
            asking.page().completeExceptionally(before);
            return;
        }
        try {
            toKeep.add(new Fetched(asking, site.fetch(asking.request(), expected)));
        } catch (FetchException e) {
            fail(asking, e, e.isGone());
        } catch (LogInException | RuntimeException | Error e) {
            fail(asking, e, false);
        } catch (InterruptedException e) {
            fail(asking, e, false);
            throw e;
        }
    }

    /** A page that cannot be had, but for one that is gone, ends the asking: whatever is asked for later fails alike. */
    private void fail(Asking asking, Throwable failure, boolean isGone) {
        if (!isGone && broken == null) {
            broken = failure;
        }
        asking.page().completeExceptionally(failure);
    }

    private void keep() throws InterruptedException {
        List<Fetched> together = new ArrayList<>(List.of(toKeep.take()));
        toKeep.drainTo(together);
        try {
            memory.keep(together.stream().map(Fetched::answer).toList());
            together.forEach(one -> one.asking().page().complete(one.page()));
        } catch (RuntimeException | Error e) {
            together.forEach(one -> one.asking().page().completeExceptionally(e));
        }
    }

    private static Page result(CompletableFuture<Page> page)
            throws FetchException, LogInException, InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            throw asItWas(e);
        }
    }

    private static RuntimeException asItWas(ExecutionException e)
            throws FetchException, LogInException, InterruptedException {
        Throwable cause = e.getCause();
        if (cause instanceof FetchException failure) {
            throw failure;
        }
        if (cause instanceof LogInException failure) {
            throw failure;
        }
        if (cause instanceof InterruptedException failure) {
            throw failure;
        }
        if (cause instanceof Error failure) {
            throw failure;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
