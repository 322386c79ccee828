package com.btrade.ingress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says byte by byte what no decent client would. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;

    private final Socket socket;

    Wire(URI address) {
        try {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot reach " + address, e);
        }
    }

    /** False: the other side has closed it. */
    boolean say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether anything has come that was not heard yet. */
    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that comes until the other side closes the connection. */
    String hear() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketException e) {
            // Reset: that was all.
        } catch (IOException e) {
            throw new IllegalStateException("The connection was not closed after " + heard, e);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
