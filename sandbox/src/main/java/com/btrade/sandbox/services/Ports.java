package com.btrade.sandbox.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback address. */
public final class Ports {
    private Ports() {}

    /** A port nobody listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot find a free port", e);
        }
    }

    /** Another one than {@code taken}: what was found a moment ago and nobody listens on yet may be found again. */
    static int freeBesides(int taken) {
        int port = free();
        return port == taken ? freeBesides(taken) : port;
    }

    /**
     * Makes sure that a port somebody chose can be had.
     *
     * @param variable the environment variable that chose it
     */
    public static void requireFree(int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Cannot listen on port " + port + ": it is in use. Stop what uses it or set " + variable
                            + " to another port (端口 " + port + " 已被占用，请设置 " + variable + ")",
                    e);
        }
    }
}
