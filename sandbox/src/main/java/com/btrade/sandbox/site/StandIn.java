package com.btrade.sandbox.site;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A site on this machine: a real HTTP server with made-up items, an access log, and faults on demand. */
public abstract class StandIn implements AutoCloseable {
    private final SiteServer server;

    protected StandIn(SiteServer server) {
        this.server = server;
    }

    /** Its base address, without a path. */
    public final URI uri() {
        return server.uri();
    }

    /**
     * Lets the next requests for a page fail, after any faults ordered before.
     *
     * @param target the page's path and query, or what the site calls it
     */
    public final void fail(String target, int times, Fault fault) {
        server.faults().order(target, times, fault);
    }

    /** Lets the next requests for robots.txt fail. */
    public final void failRobots(int times, Fault fault) {
        fail(Robots.PATH, times, fault);
    }

    /** Changes how its pages look from now on, on top of earlier changes. */
    public final void moveField(LayoutChange change) {
        server.layout().change(change);
    }

    /** What was served, in order. */
    public final List<Access> accessLog() {
        return server.log().served();
    }

    /** How many requests were seen at the same time at most. */
    public final int mostAtATime() {
        return server.log().mostAtATime();
    }

    /** The shortest time between an answer and the next request: zero if they overlapped, empty before the second. */
    public final Optional<Duration> leastGap() {
        return server.log().leastGap();
    }

    /** How many requests were for paths that robots.txt forbids. */
    public final int forbiddenRequests() {
        return server.log().forbidden();
    }

    /** How many requests came before the Retry-After of an earlier answer was over. */
    public final int hastyRequests() {
        return server.log().hasty();
    }

    /** Ends it and every answer that is still under way. */
    @Override
    public final void close() {
        server.close();
    }
}
