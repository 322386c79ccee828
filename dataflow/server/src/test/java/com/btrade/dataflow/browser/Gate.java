package com.btrade.dataflow.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port where nobody answers until it is opened; from then on it leads to another. */
final class Gate implements AutoCloseable {
    private final InetSocketAddress beyond;
    private final int port;
    private volatile ServerSocket door;

    /** A closed gate before an address such as {@code 127.0.0.1:9092}. */
    Gate(String beyond) {
        String[] parts = beyond.split(":", 2);
        this.beyond = new InetSocketAddress(parts[0], Integer.parseInt(parts[1]));
        try (ServerSocket free = listen(0)) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void open() {
        try {
            door = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(() -> {
            while (true) {
                Socket from = door.accept();
                Socket to = new Socket(beyond.getAddress(), beyond.getPort());
                start(() -> copy(from, to));
                start(() -> copy(to, from));
            }
        });
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    private static void start(Passage passage) {
        Thread thread = new Thread(
                () -> {
                    try {
                        passage.go();
                    } catch (IOException e) {
                        // One side has hung up.
                    }
                },
                "gate");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        if (door != null) {
            door.close();
        }
    }

    private interface Passage {
        void go() throws IOException;
    }
}
