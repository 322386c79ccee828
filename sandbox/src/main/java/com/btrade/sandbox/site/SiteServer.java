package com.btrade.sandbox.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves a site's pages over real HTTP, each as the ordered faults will have it, and keeps the access log. */
public final class SiteServer implements AutoCloseable {
    private static final int BACKLOG = 64;

    static {
        // Header and body go out as two packets: without this the second waits 40 ms for the client to acknowledge the
        // first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Pages pages;
    private final Robots robots;
    private final Duration latency;
    private final Faults faults = new Faults();
    private final AccessLog log;
    private final Layout layout;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Sender sender = new Sender(closed);
    private final ExecutorService threads = Executors.newCachedThreadPool(SiteServer::thread);

    private SiteServer(HttpServer server, SiteOptions options, Robots robots, Pages pages) {
        this.server = server;
        this.pages = pages;
        this.robots = robots;
        this.latency = options.latency();
        this.log = new AccessLog(robots);
        this.layout = new Layout(options.clock().instant());
    }

    /**
     * Starts one.
     *
     * @param name of the site, for people
     * @throws UncheckedIOException if the port cannot be had
     */
    public static SiteServer start(String name, SiteOptions options, Robots robots, Pages pages) {
        SiteServer started = new SiteServer(listen(name, options.port()), options, robots, pages);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::serve);
        started.server.start();
        return started;
    }

    private static HttpServer listen(String name, int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (BindException e) {
            throw new UncheckedIOException(
                    "Cannot start the stand-in of " + name + ": port " + port
                            + " is in use; end what listens there, or choose another port (0: any free one)",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the stand-in of " + name + " on port " + port, e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Faults faults() {
        return faults;
    }

    AccessLog log() {
        return log;
    }

    Layout layout() {
        return layout;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        AccessLog.Visit visit = log.enter(request);
        try (exchange) {
            Fault fault = faults.next(pages.target(request)).orElse(null);
            Reply right = answer(request);
            Reply reply = fault == null ? right : Sender.spoiled(right, fault);
            log.add(request, fault instanceof Fault.NoAnswer ? 0 : reply.status());
            if (fault instanceof Fault.TooManyRequests later) {
                log.askToWait(later.retryAfter());
            }
            sender.pause(latency);
            send(exchange, reply, fault, visit);
        } finally {
            visit.leave();
        }
    }

    private Reply answer(Request request) {
        if (request.path().equals(Robots.PATH)) {
            return Reply.text(200, robots.text());
        }
        Reply reply = pages.answer(request);
        return Versions.conditional(request, reply.withBody(layout.applied(reply.body())), layout.since());
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
        } else if (fault instanceof Fault.HugeBody huge) {
            sender.sendHuge(exchange, reply, huge.bytes());
        } else if (fault instanceof Fault.SlowBody slow) {
            sender.sendSlowly(exchange, reply, slow.lasts(), visit::leave);
        } else {
            sender.send(exchange, reply, visit::leave);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "stand-in");
        thread.setDaemon(true);
        return thread;
    }
}
