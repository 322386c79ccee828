package com.btrade.ingress.refusal;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.threads.TaskQueue;
import org.apache.tomcat.util.threads.TaskThreadFactory;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/**
 * The threads that answer requests, so many requests that wait for one of them, and a few threads more for whoever comes on
 * top: on those nothing is done but to say so. What waits for these few has no bound of its own: a connection has one
 * request at a time in hand, and server.tomcat.max-connections bounds the connections.
 */
final class Hands implements Executor, AutoCloseable {
    private static final int REFUSING = 2;
    private static final int IDLE_SECONDS = 60;

    /** Tomcat's own kind, which takes no more threads than have work: many at once only stand in each other's way. */
    private final ThreadPoolExecutor answering;

    private final java.util.concurrent.ThreadPoolExecutor refusing;

    Hands(int spare, int threads, int waiting) {
        TaskQueue queue = new TaskQueue(waiting);
        TaskThreadFactory daemons = new TaskThreadFactory("answering-", true, Thread.NORM_PRIORITY);
        answering = new ThreadPoolExecutor(spare, threads, IDLE_SECONDS, TimeUnit.SECONDS, queue, daemons);
        queue.setParent(answering);
        refusing = new java.util.concurrent.ThreadPoolExecutor(
                REFUSING, REFUSING, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Refuser::new);
        refusing.allowCoreThreadTimeOut(true);
    }

    /** Whether the request that the current thread has in hand is one too many. */
    static boolean areFull() {
        return Thread.currentThread() instanceof Refuser;
    }

    /** How many wait to be answered. */
    int waiting() {
        return answering.getQueue().size();
    }

    @Override
    public void execute(Runnable request) {
        try {
            answering.execute(request);
        } catch (RejectedExecutionException e) {
            if (answering.isShutdown()) {
                throw e;
            }
            refusing.execute(request);
        }
    }

    @Override
    public void close() {
        answering.shutdownNow();
        refusing.shutdownNow();
    }

    private static final class Refuser extends Thread {
        private Refuser(Runnable requests) {
            super(requests, "refusing");
            setDaemon(true);
        }
    }
}
