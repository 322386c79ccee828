package com.btrade.ingress.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The body of a request: so many bytes, within so much time, and of so many requests at once. Whoever dribbles a body holds
 * a thread for a while only, and never all of them.
 */
public final class Body {
    /** For the whole of it; the connection's own timeout is for one byte to come. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Half as many as there are threads (server.tomcat.threads.max): the others answer who brings none. */
    static final int AT_A_TIME = 24;

    private static final Semaphore ROOM = new Semaphore(AT_A_TIME);

    private static final int ROOM_PATIENCE_MS = 200;
    /** What is read of a body that is too large, so that its sender gets to hear why it is refused. */
    private static final int MOST_PASSED_OVER = 2 * 1024 * 1024;

    private static final int AT_ONCE = 8 * 1024;

    private Body() {}

    /**
     * Reads it whole.
     *
     * @throws Refusal (413) if it has more bytes than {@code most}; (408) if it does not come in time; (400) if it ends
     *     before it should; (503) if too many others are coming already
     */
    public static byte[] read(HttpServletRequest request, int most) {
        enter();
        try {
            return read(request.getInputStream(), most, System.nanoTime() + PATIENCE.toNanos());
        } catch (SocketTimeoutException e) {
            throw Refusal.tooSlow();
        } catch (IOException e) {
            throw Refusal.badRequest("Cannot read the body to its end", "内容不完整");
        } finally {
            ROOM.release();
        }
    }

    private static void enter() {
        try {
            if (ROOM.tryAcquire(ROOM_PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refusal.later("Cannot read the body now: too many others are coming", "系统暂时繁忙，请稍后再试", null);
    }

    private static byte[] read(InputStream in, int most, long deadline) throws IOException {
        byte[] kept = new byte[Math.min(AT_ONCE, most + 1)];
        int length = 0;
        for (int more = in.read(kept, 0, kept.length); more >= 0; more = in.read(kept, length, kept.length - length)) {
            length += more;
            requireInTime(deadline);
            if (length > most) {
                passOver(in, deadline);
                throw Refusal.tooLarge("Invalid body: over " + most + " bytes", "内容过大");
            }
            if (length == kept.length) {
                kept = Arrays.copyOf(kept, Math.min(2 * length, most + 1));
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static void passOver(InputStream in, long deadline) throws IOException {
        byte[] any = new byte[AT_ONCE];
        int over = 0;
        for (int more = in.read(any); more >= 0 && over < MOST_PASSED_OVER; more = in.read(any)) {
            over += more;
            requireInTime(deadline);
        }
    }

    private static void requireInTime(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw Refusal.tooSlow();
        }
    }
}
