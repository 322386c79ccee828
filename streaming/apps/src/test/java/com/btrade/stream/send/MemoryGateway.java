package com.btrade.stream.send;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A provider that knows a repeat by its request id, for as long as it says and no longer. */
final class MemoryGateway implements Gateway {
    final Map<Recipient, Integer> told = new HashMap<>();
    final List<Request> calls = new ArrayList<>();
    private final Map<String, Instant> firstSeen = new LinkedHashMap<>();
    private final Crashes crashes;
    private final Clock clock;
    private final int batchLimit;
    private final Duration window;

    Line line = new Line("memory", 0, 0);
    Function<Request, Optional<Answer>> instead = request -> Optional.empty();
    Consumer<Request> before = request -> {};
    Function<Recipient, Outcome> outcome = recipient -> new Outcome.Accepted("m$" + recipient.address());
    Function<Request, Optional<String>> silence = request -> Optional.empty();

    MemoryGateway(Crashes crashes, Clock clock, int batchLimit, Duration window) {
        this.crashes = crashes;
        this.clock = clock;
        this.batchLimit = batchLimit;
        this.window = window;
    }

    @Override
    public int batchLimit() {
        return batchLimit;
    }

    @Override
    public int connections() {
        return 1;
    }

    @Override
    public Line line(Template template) {
        return line;
    }

    @Override
    public Duration repeatWindow() {
        return window;
    }

    @Override
    public Answer submit(Request request) {
        return crashes.step(() -> carryOut(request));
    }

    private Answer carryOut(Request request) {
        before.accept(request);
        calls.add(request);
        Optional<Answer> other = instead.apply(request);
        if (other.isPresent()) {
            return other.get();
        }
        if (!isRepeat(request)) {
            firstSeen.put(request.id(), clock.instant());
            request.messages().forEach(message -> told.merge(message.recipient(), 1, Integer::sum));
        }
        Optional<String> silent = silence.apply(request);
        if (silent.isPresent()) {
            return new Answer.Silent(silent.get());
        }
        Map<Recipient, Outcome> outcomes = new HashMap<>();
        request.messages().forEach(message -> outcomes.put(message.recipient(), outcome.apply(message.recipient())));
        return new Answer.Answered(outcomes);
    }

    private boolean isRepeat(Request request) {
        Instant first = firstSeen.get(request.id());
        return first != null && clock.instant().isBefore(first.plus(window));
    }
}
