package com.btrade.stream.send.watch;

import com.btrade.stream.send.Answer;
import com.btrade.stream.send.Gateway;
import com.btrade.stream.send.Line;
import com.btrade.stream.send.Outcome;
import com.btrade.stream.send.Request;
import com.btrade.stream.send.Template;
import com.btrade.watch.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a gateway says of messages, by kind of answer, how long it takes and how many requests are under way. */
public final class WatchedGateway implements Gateway {
    private static final String MESSAGES = "btrade.gateway.messages";

    /** What can become of a message; the provider's own codes stand in {@code push_message}. */
    private enum Kind {
        ACCEPTED,
        REJECTED,
        UNFIT,
        LATER,
        ALONE,
        UNKNOWN,
        STOPPED,
        FAILED;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Gateway gateway;
    private final MeterRegistry metrics;
    private final Tags channel;
    private final Timer latency;
    private final AtomicLong inFlight;

    /**
     * @param gateway the real one
     * @param channel the name of its channel
     */
    public WatchedGateway(Gateway gateway, String channel, Watch watch) {
        this.gateway = gateway;
        this.metrics = watch.registry();
        this.channel = Tags.of("channel", channel.toLowerCase(Locale.ROOT));
        for (Kind kind : Kind.values()) {
            count(kind, 0);
        }
        this.latency = metrics.timer("btrade.gateway.request", this.channel);
        this.inFlight = watch.gauge("btrade.gateway.in.flight", this.channel);
    }

    @Override
    public int batchLimit() {
        return gateway.batchLimit();
    }

    @Override
    public int connections() {
        return gateway.connections();
    }

    @Override
    public Duration repeatWindow() {
        return gateway.repeatWindow();
    }

    @Override
    public Line line(Template template) {
        return gateway.line(template);
    }

    @Override
    public Answer submit(Request request) {
        inFlight.incrementAndGet();
        Timer.Sample sample = Timer.start(metrics);
        int messages = request.messages().size();
        try {
            Answer answer = gateway.submit(request);
            count(answer, messages);
            return answer;
        } catch (RuntimeException e) {
            count(Kind.FAILED, messages);
            throw e;
        } finally {
            sample.stop(latency);
            inFlight.decrementAndGet();
        }
    }

    private void count(Answer answer, int messages) {
        if (answer instanceof Answer.Answered answered) {
            answered.outcomes().values().forEach(outcome -> count(kind(outcome), 1));
            count(Kind.UNKNOWN, Math.max(0, messages - answered.outcomes().size()));
        } else {
            count(answer instanceof Answer.Stopped ? Kind.STOPPED : Kind.UNKNOWN, messages);
        }
    }

    private static Kind kind(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            return Kind.ACCEPTED;
        }
        if (outcome instanceof Outcome.Rejected) {
            return Kind.REJECTED;
        }
        if (outcome instanceof Outcome.Unfit) {
            return Kind.UNFIT;
        }
        return outcome instanceof Outcome.Later ? Kind.LATER : Kind.ALONE;
    }

    private void count(Kind kind, int more) {
        metrics.counter(MESSAGES, channel.and("outcome", kind.label())).increment(more);
    }
}
