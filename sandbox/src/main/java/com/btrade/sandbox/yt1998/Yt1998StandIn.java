package com.btrade.sandbox.yt1998;

import com.btrade.model.BusinessDate;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The site 药通网 on this machine: a real HTTP server with made-up purchases, an access log, and faults on demand. */
public final class Yt1998StandIn implements AutoCloseable {
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final BusinessDate day;
    private final List<Purchase> purchases;
    private final Yt1998Options options;
    private final Site site;
    private final Faults faults = new Faults();
    private final AccessLog log = new AccessLog();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Sender sender = new Sender(closed);
    private final ExecutorService threads = Executors.newCachedThreadPool(Yt1998StandIn::thread);

    private Yt1998StandIn(Yt1998Options options, HttpServer server) {
        this.options = options;
        this.server = server;
        day = BusinessDate.at(options.clock().instant());
        purchases = Purchases.make(options.seed(), options.recent(), options.older());
        site = new Site(purchases, day.day(), options.crawlDelay(), options.allowed());
    }

    /**
     * Starts one.
     *
     * @throws UncheckedIOException if the port cannot be had
     */
    public static Yt1998StandIn start(Yt1998Options options) {
        Yt1998StandIn standIn = new Yt1998StandIn(options, listen(options.port()));
        standIn.server.setExecutor(standIn.threads);
        standIn.server.createContext("/", standIn::serve);
        standIn.server.start();
        return standIn;
    }

    private static HttpServer listen(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (BindException e) {
            throw new UncheckedIOException(
                    "Cannot start the stand-in of 药通网: port " + port
                            + " is in use; end what listens there, or choose another port (0: any free one)",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the stand-in of 药通网 on port " + port, e);
        }
    }

    /** Its base address, without a path. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The day its purchases are dated by; it stays the same when midnight passes, as a published date does. */
    public BusinessDate day() {
        return day;
    }

    /** All that it shows, newest first. */
    public List<Purchase> purchases() {
        return purchases;
    }

    /** What has to become of them. */
    public Truth truth() {
        return Truth.of(purchases);
    }

    /** Lets the next requests for this page of the list fail, after any faults ordered before. */
    public void failPage(int pageIndex, int times, Fault fault) {
        faults.order(Site.page(pageIndex), times, fault);
    }

    /** Lets the next requests for robots.txt fail. */
    public void failRobots(int times, Fault fault) {
        faults.order(Site.ROBOTS, times, fault);
    }

    /** What was served, in order. */
    public List<Access> accessLog() {
        return log.served();
    }

    /** How many requests were seen at the same time at most. */
    public int mostAtATime() {
        return log.mostAtATime();
    }

    /** Ends it and every answer that is still under way. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        AccessLog.Visit visit = log.enter();
        try (exchange) {
            Fault fault = faults.next(Site.target(exchange)).orElse(null);
            Reply right = site.answer(exchange);
            Reply reply = fault == null ? right : Sender.spoiled(right, fault);
            log.add(exchange, fault instanceof Fault.NoAnswer ? 0 : reply.status());
            sender.pause(options.latency());
            send(exchange, reply, fault, visit);
        } finally {
            visit.leave();
        }
    }

    private void send(HttpExchange exchange, Reply reply, @Nullable Fault fault, AccessLog.Visit visit)
            throws IOException {
        if (fault instanceof Fault.NoAnswer) {
            return;
        }
        if (fault instanceof Fault.BrokenConnection) {
            sender.sendHalf(exchange, reply);
        } else if (fault instanceof Fault.EndlessBody) {
            sender.sendForEver(exchange, reply);
        } else if (fault instanceof Fault.SlowBody slow) {
            sender.sendSlowly(exchange, reply, slow.lasts(), visit::leave);
        } else {
            sender.send(exchange, reply, visit::leave);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "yt1998-stand-in");
        thread.setDaemon(true);
        return thread;
    }
}
