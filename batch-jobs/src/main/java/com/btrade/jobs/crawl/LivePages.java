package com.btrade.jobs.crawl;

import com.btrade.jobs.fetch.FetchException;
import com.btrade.jobs.fetch.Page;
import com.btrade.jobs.fetch.PoliteClient;
import com.btrade.jobs.fetch.RedirectedAwayException;
import com.btrade.jobs.fetch.Request;
import com.btrade.jobs.fetch.Validators;
import com.btrade.jobs.site.LogIn;
import com.btrade.jobs.site.LogInException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages of the site itself, logged in where it asks for that: before the first page, and once more when a session has ended.
 * What strangers are shown is never handed out, nor is the answer to a log-in. Several threads may ask; one of them logs in.
 */
final class LivePages {
    private static final Logger log = LoggerFactory.getLogger(LivePages.class);

    private final PoliteClient client;
    private final @Nullable LogIn logIn;
    private final Memory memory;
    private final Map<Request, Page> known = new HashMap<>();
    private final Set<Request> lookedUp = new HashSet<>();
    private int logIns;
    private @Nullable LogInException refused;

    LivePages(PoliteClient client, Optional<LogIn> logIn, Memory memory) {
        this.memory = memory;
        this.client = client;
        this.logIn = logIn.orElse(null);
    }

    /**
     * The page that answers a request.
     *
     * @param next what will be asked for after it, as far as is known: looked up in the memory together with it
     */
    Page fetch(Request request, List<Request> next) throws FetchException, LogInException, InterruptedException {
        Optional<Page> before = recalled(request, next);
        return logIn == null ? fetch(request, before) : inside(logIn, request, before);
    }

    private synchronized Optional<Page> recalled(Request request, List<Request> next) {
        if (!lookedUp.contains(request)) {
            lookedUp.clear();
            lookedUp.add(request);
            lookedUp.addAll(next);
            known.clear();
            known.putAll(memory.recall(lookedUp));
        }
        return Optional.ofNullable(known.get(request));
    }

    /** A page of the site, or the one kept before if it has not changed. */
    private Page fetch(Request request, Optional<Page> before) throws FetchException, InterruptedException {
        Page page = client.fetch(request, before.map(Page::validators).orElse(Validators.NONE));
        return page.isUnchanged() ? before.orElse(page) : page;
    }

    private Page inside(LogIn door, Request request, Optional<Page> before)
            throws FetchException, LogInException, InterruptedException {
        int session = enter(door, 0);
        Optional<Page> page = asMember(door, request, before);
        if (page.isEmpty()) {
            log.info(
                    "The session at {} has ended; logging in again",
                    request.uri().getHost());
            enter(door, session);
            page = asMember(door, request, before);
        }
        return page.orElseThrow(() -> new LogInException("Cannot stay logged in at "
                + request.uri().getHost()
                + ": it shows us what strangers see right after a log-in; check the account in a browser"
                + " 登录后仍被当作未登录，请用浏览器检查该账号"));
    }

    /**
     * Logs in unless somebody has since a session; what was refused once is not tried again. Returns the number of the
     * session that holds now, from 1.
     */
    private synchronized int enter(LogIn door, int ended) throws FetchException, LogInException, InterruptedException {
        if (logIns > ended) {
            return logIns;
        }
        if (refused != null) {
            throw refused;
        }
        try {
            door.requireIn(client.fetch(door.request()));
            return ++logIns;
        } catch (LogInException e) {
            refused = e;
            throw e;
        } catch (FetchException e) {
            if (e.isGone()) {
                throw new LogInException("Cannot log in: there is no log-in at " + e.uri()
                        + " (any more); the site has changed, or its log-in address is set wrong 登录地址不存在，请核对");
            }
            throw e;
        }
    }

    /** The page as those see it who are logged in; nothing if the site takes us for a stranger. */
    private Optional<Page> asMember(LogIn door, Request request, Optional<Page> before)
            throws FetchException, InterruptedException {
        try {
            Page page = fetch(request, before);
            return door.isDoor(page.uri()) || door.isForStrangers(page) ? Optional.empty() : Optional.of(page);
        } catch (RedirectedAwayException e) {
            if (door.isDoor(e.target())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
