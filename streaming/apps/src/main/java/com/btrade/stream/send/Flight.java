package com.btrade.stream.send;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** The calls of one task that are under way: as many at a time as the carrier's threads allow. */
final class Flight {
    private final Carrier carrier;
    private final Clock clock;
    private final BlockingQueue<Landed> landed = new LinkedBlockingQueue<>();
    private final Set<Line> stopped = ConcurrentHashMap.newKeySet();
    private volatile boolean grounded;
    private int underWay;

    Flight(Carrier carrier, Clock clock) {
        this.carrier = carrier;
        this.clock = clock;
    }

    void launch(Attempt attempt) {
        carrier.threads().execute(() -> landed.add(call(attempt)));
        underWay++;
    }

    /** Makes no further call. */
    void ground() {
        grounded = true;
    }

    /** Waits until at most so many are under way, and gives what has ended. */
    List<Landed> landed(int stillUnderWay) {
        List<Landed> ended = new ArrayList<>();
        landed.drainTo(ended);
        while (underWay - ended.size() > stillUnderWay) {
            ended.add(next());
            landed.drainTo(ended);
        }
        underWay -= ended.size();
        return ended;
    }

    private Landed next() {
        try {
            return landed.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a gateway", e);
        }
    }

    private Landed call(Attempt attempt) {
        if (grounded || stopped.contains(attempt.line()) || !attempt.lease().holdsAt(clock.instant())) {
            return new Landed.Withheld(attempt);
        }
        try {
            Answer answer = carrier.gateway().submit(attempt.request());
            if (answer instanceof Answer.Stopped) {
                stopped.add(attempt.line());
            }
            return new Landed.Said(attempt, answer);
        } catch (RuntimeException e) {
            ground();
            return new Landed.Failed(attempt, e);
        } catch (Error e) {
            // Somebody waits for this call: an error that only ended its thread would leave them waiting for ever.
            ground();
            return new Landed.Failed(attempt, new IllegalStateException("A gateway broke: " + e, e));
        }
    }
}
