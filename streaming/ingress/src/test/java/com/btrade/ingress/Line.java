package com.btrade.ingress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kept connection of an {@link OpenLoop}: a request, then its answer, and no thread waits for it. */
final class Line {
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: (\\d+)");
    private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer heard = ByteBuffer.allocate(64 * 1024);
    private ByteBuffer unsaid = ByteBuffer.allocate(0);
    private int nth;
    private long askedAt;
    private int status;
    private String head = "";
    private boolean answered;
    private boolean kept;

    Line(InetSocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(selector, 0, this);
        if (!channel.connect(address)) {
            key.interestOps(SelectionKey.OP_CONNECT);
        }
    }

    /** Sends the nth request, or begins to. */
    void ask(int number, byte[] request) {
        nth = number;
        askedAt = System.nanoTime();
        status = 0;
        head = "";
        answered = false;
        kept = false;
        unsaid = ByteBuffer.wrap(request);
        heard.clear();
        if (channel.isConnected()) {
            key.interestOps(SelectionKey.OP_WRITE);
        }
    }

    /** Goes on as far as it can without waiting; a connection that breaks answers with no status. */
    void goOn() {
        try {
            if (channel.isConnectionPending() && !channel.finishConnect()) {
                return;
            }
            if (unsaid.hasRemaining()) {
                say();
            } else if (channel.read(heard) < 0) {
                end();
            } else {
                look();
            }
        } catch (IOException e) {
            end();
        }
    }

    private void say() throws IOException {
        channel.write(unsaid);
        key.interestOps(unsaid.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void end() {
        answered = true;
        kept = false;
    }

    private void look() {
        String text = new String(heard.array(), 0, heard.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        int code = Integer.parseInt(head.substring(9, 12));
        Matcher length = LENGTH.matcher(head);
        boolean whole = length.find()
                ? text.length() >= end + 4 + Integer.parseInt(length.group(1))
                : code == 204 || text.endsWith(END_OF_CHUNKS);
        if (whole) {
            status = code;
            this.head = head;
            answered = true;
            kept = !head.contains("\r\nconnection: close");
        }
    }

    int nth() {
        return nth;
    }

    /** The answer's; 0: none came. */
    int status() {
        return status;
    }

    /** The answer's status line and headers in lower case; empty if none came. */
    String head() {
        return head;
    }

    /** All of the answer. */
    String text() {
        return new String(heard.array(), 0, heard.position(), StandardCharsets.UTF_8);
    }

    boolean isAnswered() {
        return answered;
    }

    /** Whether it may be asked again. */
    boolean isKept() {
        return kept;
    }

    /** When it was asked last, by {@link System#nanoTime()}. */
    long askedAt() {
        return askedAt;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
