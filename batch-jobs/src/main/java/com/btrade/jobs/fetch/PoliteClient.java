package com.btrade.jobs.fetch;

import com.btrade.model.http.LimitedBody;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches pages of one site: what its robots.txt allows, at its own pace, again after 429, 5xx and broken connections,
 * redirects only within the site, cookies as long as it lives. There are as many requests at a time as threads that use it.
 */
public final class PoliteClient {
    private static final Logger log = LoggerFactory.getLogger(PoliteClient.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int MAX_REDIRECTS = 5;

    private final FetchLimits limits;
    private final Transport transport;
    private final Backoff backoff;
    private final Pace pace;
    private final Map<String, RobotRules> robots = new ConcurrentHashMap<>();

    /** A client for one site. */
    public PoliteClient(FetchLimits limits, Clock clock, RandomGenerator random, Pauses pauses) {
        this.limits = limits;
        this.transport = new Transport(limits);
        this.backoff = new Backoff(limits, clock, random);
        this.pace = new Pace(limits, pauses, System::nanoTime);
    }

    /**
     * The page that answers a request, status 2xx; 304 if the site knows again what {@code known} stands for.
     *
     * @throws RedirectedAwayException if it sends its visitors to another site
     * @throws FetchException if it cannot be had, with the reason
     */
    public Page fetch(Request request, Validators known) throws FetchException, InterruptedException {
        return requireFound(follow(request, known, this::requireAllowed), known);
    }

    /** The same without anything known before. */
    public Page fetch(Request request) throws FetchException, InterruptedException {
        return fetch(request, Validators.NONE);
    }

    /** What has to hold of every address on the way. */
    private interface Condition {
        void require(URI uri) throws FetchException, InterruptedException;
    }

    private Page follow(Request request, Validators known, Condition condition)
            throws FetchException, InterruptedException {
        Request at = request;
        for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
            condition.require(at.uri());
            Page page = ask(at, known);
            Optional<URI> elsewhere = Redirects.target(page);
            if (elsewhere.isEmpty()) {
                return page;
            }
            at = Redirects.elsewhere(at, page.status(), elsewhere.get());
        }
        throw new FetchException(request.uri(), "more than " + MAX_REDIRECTS + " redirects", null);
    }

    private static Page requireFound(Page page, Validators known) throws FetchException {
        boolean found = page.status() >= 200 && page.status() < 300;
        if (!found && !(page.isUnchanged() && !known.isEmpty())) {
            throw new FetchException(page.uri(), page.status());
        }
        return page;
    }

    private void requireAllowed(URI uri) throws FetchException, InterruptedException {
        RobotRules known = robots.get(RobotRules.site(uri));
        if (!(known == null ? read(uri) : known).allow(uri)) {
            throw new FetchException(uri, "its robots.txt forbids it to " + limits.robotName(), null);
        }
    }

    /** The rules of an address's site, asked for once. */
    private RobotRules read(URI uri) throws FetchException, InterruptedException {
        synchronized (robots) {
            RobotRules known = robots.get(RobotRules.site(uri));
            if (known != null) {
                return known;
            }
            Request asked = Request.get(RobotRules.address(uri));
            RobotRules rules = RobotRules.read(follow(asked, Validators.NONE, anywhere -> {}), limits.robotName());
            pace.atLeast(rules.delay());
            robots.put(RobotRules.site(uri), rules);
            return rules;
        }
    }

    /** Asks until there is an answer that is final, at most as often as allowed. */
    private Page ask(Request request, Validators known) throws FetchException, InterruptedException {
        URI uri = request.uri();
        for (int attempt = 1; ; attempt++) {
            requireReachable(uri);
            String trouble;
            String retryAfter = "";
            IOException cause = null;
            try {
                Page page = once(request, known);
                if (page.status() != TOO_MANY_REQUESTS && page.status() < SERVER_ERROR) {
                    return page;
                }
                trouble = "the site answered " + page.status();
                retryAfter = page.header("Retry-After");
            } catch (LimitedBody.TooLargeException e) {
                throw new FetchException(uri, String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                trouble = String.valueOf(e.getMessage());
                cause = e;
            }
            pauseOrGiveUp(uri, attempt, trouble, retryAfter, cause);
        }
    }

    private void requireReachable(URI uri) throws FetchException {
        if (!limits.privateAddresses()) {
            PublicNetwork.require(uri);
        }
    }

    private Page once(Request request, Validators known) throws IOException, InterruptedException {
        long start = pace.await();
        try {
            return transport.send(request, known);
        } finally {
            pace.ended(start);
        }
    }

    private void pauseOrGiveUp(URI uri, int attempt, String trouble, String retryAfter, @Nullable IOException cause)
            throws FetchException, InterruptedException {
        if (attempt >= limits.attempts()) {
            throw new FetchException(uri, trouble + ", " + attempt + " attempts", cause);
        }
        Duration wait = backoff.after(attempt, retryAfter)
                .orElseThrow(() -> new FetchException(
                        uri, trouble + " and asks to come back later than allowed: " + retryAfter, cause));
        log.warn(
                "Attempt {} of {} at {} failed ({}); next in {} ms",
                attempt,
                limits.attempts(),
                uri,
                trouble,
                wait.toMillis());
        pace.hold(wait);
    }
}
