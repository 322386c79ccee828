package com.btrade.stream.send;

import com.btrade.model.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the messages of one task, a round at a time, and fixes what goes out together. */
final class Rounds {
    /** How many calls are fixed at a time: few enough for one lease, and the most that a crash leaves to be repeated. */
    private static final int LEAST_ROUND = 20;

    private static final int MOST_ROUND = 2000;
    private static final Duration NEAR = Duration.ofSeconds(2);

    private final TaskId task;
    private final Gateway gateway;
    private final Messages messages;
    private final Lines lines;
    private final Timing timing;
    private @Nullable Instant resume;
    private boolean exhausted;

    Rounds(TaskId task, Gateway gateway, Messages messages, Lines lines, Timing timing) {
        this.task = task;
        this.gateway = gateway;
        this.messages = messages;
        this.lines = lines;
        this.timing = timing;
    }

    /** Whether no message was left to be taken. */
    boolean exhausted() {
        return exhausted;
    }

    /** The next calls; empty if no message is due, or none may leave now. */
    List<Attempt> next() {
        Lease lease = timing.newLease();
        List<Message> claimed = messages.claim(task, lease, size());
        exhausted = claimed.isEmpty();
        List<Attempt> attempts = new ArrayList<>();
        byTemplate(claimed).forEach((template, all) -> attempts.addAll(attempts(template, all, lease)));
        List<Request> requests = attempts.stream().map(Attempt::request).toList();
        return requests.isEmpty() || !messages.fix(requests, lease) ? List.of() : attempts;
    }

    /** Whether messages wait for a line that takes more in a moment; waits for that moment. */
    boolean resumes() {
        Instant moment = resume;
        resume = null;
        if (moment == null) {
            return false;
        }
        timing.pauses().until(moment);
        return true;
    }

    private int size() {
        return Math.max(LEAST_ROUND, Math.min(MOST_ROUND, gateway.batchLimit() * gateway.connections()));
    }

    private static Map<Template, List<Message>> byTemplate(List<Message> claimed) {
        Map<Template, List<Message>> byTemplate = new LinkedHashMap<>();
        claimed.forEach(message -> byTemplate
                .computeIfAbsent(message.template(), any -> new ArrayList<>())
                .add(message));
        return byTemplate;
    }

    private List<Attempt> attempts(Template template, List<Message> all, Lease lease) {
        Line line = gateway.line(template);
        Grant grant = lines.take(line, 1, all.size(), timing.now());
        if (grant.messages() < all.size()) {
            putBack(all.subList(grant.messages(), all.size()), grant.next(), lease);
            messages.hold(task, template, grant.next(), timing.now());
        }
        return requests(all.subList(0, grant.messages())).stream()
                .map(request -> new Attempt(request, line, lease, false, grant.probe()))
                .toList();
    }

    private void putBack(List<Message> rest, Instant until, Lease lease) {
        Map<Message, Wait> waits = new LinkedHashMap<>();
        rest.forEach(message -> waits.put(message, Wait.forTheLine(until)));
        messages.postpone(waits, lease);
        if (!until.isAfter(timing.now().plus(NEAR))) {
            resume = resume == null || until.isBefore(resume) ? until : resume;
        }
    }

    private List<Request> requests(List<Message> granted) {
        List<Request> requests = new ArrayList<>();
        granted.stream().filter(Message::alone).forEach(message -> requests.add(request(List.of(message))));
        List<Message> others =
                granted.stream().filter(message -> !message.alone()).toList();
        for (int from = 0; from < others.size(); from += gateway.batchLimit()) {
            requests.add(request(others.subList(from, Math.min(from + gateway.batchLimit(), others.size()))));
        }
        return requests;
    }

    private static Request request(List<Message> batch) {
        return new Request(UUID.randomUUID().toString().replace("-", ""), batch);
    }
}
