package com.btrade.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** A TCP connection's way from a program to a server: it can be cut, slowed down, stopped, and watched for a text. */
final class Proxy implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;
    private static final int CONNECT_MILLIS = 2000;

    private final ServerSocket listener;
    private final IntSupplier upstream;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;
    private volatile boolean still;
    private volatile long delayMillis;
    private volatile @Nullable Watch watch;

    private Proxy(ServerSocket listener, IntSupplier upstream) {
        this.listener = listener;
        this.upstream = upstream;
    }

    /**
     * Opens a way.
     *
     * @param upstream the server's port, which may change with each start
     */
    static Proxy to(IntSupplier upstream) throws IOException {
        Proxy proxy = new Proxy(new ServerSocket(0, 128, InetAddress.getLoopbackAddress()), upstream);
        daemon("proxy", proxy::accept);
        return proxy;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Whether a connection is open. */
    boolean isUsed() {
        return pairs.stream().anyMatch(pair -> !pair.abandoned);
    }

    /** Resets every connection; new ones are refused until {@link #mend}. */
    void cut() {
        refusing = true;
        reset();
    }

    /** Resets every connection; new ones are let through. */
    void reset() {
        pairs.forEach(Pair::reset);
    }

    /** Nothing passes until {@link #mend}, and nobody is told. */
    void stopFlow() {
        still = true;
    }

    /**
     * Forgets every connection that is open: what is said on it goes nowhere. The program is never told; the server is by
     * {@link #mend}, as it is by the system's keep-alive.
     */
    void abandon() {
        pairs.forEach(pair -> pair.abandoned = true);
    }

    /** Every piece is late by so many milliseconds. */
    void slowDown(long millis) {
        delayMillis = millis;
    }

    /** Lets all pass again. */
    synchronized void mend() {
        refusing = false;
        still = false;
        delayMillis = 0;
        watch = null;
        pairs.forEach(Pair::tellServer);
        notifyAll();
    }

    /** Does something when a text has passed so many times: before it is passed on the last time, or after. */
    void watch(String text, int times, boolean before, Runnable action) {
        watch = new Watch(text.getBytes(StandardCharsets.ISO_8859_1), times, before, action);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        mend();
        reset();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (refusing) {
                    Pair.reset(client);
                } else {
                    daemon("proxy-connection", () -> connect(client));
                }
            } catch (IOException e) {
                // Closed, or a client that has gone: the next one is waited for.
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        try {
            server.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), upstream.getAsInt()), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            Pair.reset(server);
            Pair.reset(client);
            return;
        }
        Pair pair = new Pair(client, server);
        pairs.add(pair);
        daemon("proxy-back", () -> pump(pair, server, client, false));
        pump(pair, client, server, true);
    }

    private void pump(Pair pair, Socket from, Socket to, boolean asks) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                pass(pair, chunk, read, out, asks);
            }
        } catch (IOException e) {
            // The other direction learns of it by the reset.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pair.ended(from);
            pairs.remove(pair);
        }
    }

    private void pass(Pair pair, byte[] chunk, int length, OutputStream out, boolean asks)
            throws IOException, InterruptedException {
        awaitFlow();
        if (delayMillis > 0) {
            Thread.sleep(delayMillis);
        }
        if (pair.abandoned) {
            return;
        }
        Watch current = watch;
        boolean hit = asks && current != null && current.hits(chunk, length);
        if (hit && current.before) {
            current.action.run();
        }
        out.write(chunk, 0, length);
        out.flush();
        if (hit && !current.before) {
            current.action.run();
        }
    }

    private synchronized void awaitFlow() throws InterruptedException {
        while (still) {
            wait();
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static final class Pair {
        private final Socket client;
        private final Socket server;
        private volatile boolean abandoned;

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void reset() {
            reset(client);
            reset(server);
        }

        void tellServer() {
            if (abandoned) {
                reset(server);
            }
        }

        /** One side has gone: the other is told, unless the way between them is abandoned. */
        void ended(Socket side) {
            if (abandoned) {
                reset(side);
            } else {
                reset();
            }
        }

        static void reset(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                // It is closed already.
            }
        }
    }

    private static final class Watch {
        private final byte[] text;
        private final boolean before;
        private final Runnable action;
        private int left;

        Watch(byte[] text, int times, boolean before, Runnable action) {
            this.text = text;
            this.left = times;
            this.before = before;
            this.action = action;
        }

        synchronized boolean hits(byte[] chunk, int length) {
            String said = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
            if (left > 0 && said.contains(new String(text, StandardCharsets.ISO_8859_1))) {
                left--;
                return left == 0;
            }
            return false;
        }
    }
}
