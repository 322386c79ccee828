package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.model.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the stored messages of a task to the gateway, each once.
 *
 * <p>Whatever dies at whatever line, the rows say what may be done again: a claimed message by anybody once the lease
 * has lapsed, a submitted request only as it was, with its id, and only while the provider knows a repeat by it.
 */
final class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    /** How many calls are fixed at a time: few enough for one lease, and the most that a crash leaves to be repeated. */
    private static final int LEAST_ROUND = 20;

    private final Messages messages;
    private final PushRecords records;
    private final Function<Channel, Gateway> gateways;
    private final Clock clock;
    private final Duration leaseLength;

    Sender(
            Messages messages,
            PushRecords records,
            Function<Channel, Gateway> gateways,
            Clock clock,
            Duration leaseLength) {
        this.messages = messages;
        this.records = records;
        this.gateways = gateways;
        this.clock = clock;
        this.leaseLength = leaseLength;
    }

    /** Sends what can be sent now. True: no message of the task is open any more. */
    boolean send(TaskId task, Channel channel) {
        Gateway gateway = gateways.apply(channel);
        repeat(task, gateway);
        Lease lease = lease();
        int round = Math.max(LEAST_ROUND, gateway.batchLimit());
        List<Message> claimed = messages.claim(task, lease, round);
        while (!claimed.isEmpty()) {
            List<Request> requests = requests(claimed, gateway.batchLimit());
            if (messages.fix(requests, lease)) {
                submit(requests, gateway, lease);
            }
            lease = lease();
            claimed = messages.claim(task, lease, round);
        }
        return settle(task);
    }

    private Lease lease() {
        return Lease.from(clock.instant(), leaseLength);
    }

    private void repeat(TaskId task, Gateway gateway) {
        Instant now = clock.instant();
        gateway.repeatWindow().ifPresent(window -> messages.giveUp(task, now.minus(window), now));
        Lease lease = lease();
        submit(messages.takeOver(task, lease), gateway, lease);
    }

    private static List<Request> requests(List<Message> claimed, int batchLimit) {
        Map<Template, List<Message>> byTemplate = new LinkedHashMap<>();
        claimed.forEach(message -> byTemplate
                .computeIfAbsent(message.template(), any -> new ArrayList<>())
                .add(message));
        List<Request> requests = new ArrayList<>();
        for (List<Message> all : byTemplate.values()) {
            for (int from = 0; from < all.size(); from += batchLimit) {
                List<Message> batch = all.subList(from, Math.min(from + batchLimit, all.size()));
                requests.add(new Request(UUID.randomUUID().toString(), batch));
            }
        }
        return requests;
    }

    /** What was answered is stored even if a later call ends the run. */
    private void submit(List<Request> requests, Gateway gateway, Lease lease) {
        Map<Message, Outcome> outcomes = new LinkedHashMap<>();
        try {
            for (Request request : requests) {
                if (!lease.holdsAt(clock.instant())) {
                    break;
                }
                collect(request, gateway.submit(request), outcomes);
            }
        } finally {
            messages.answer(outcomes, clock.instant());
        }
    }

    private static void collect(Request request, Answer answer, Map<Message, Outcome> outcomes) {
        if (answer instanceof Answer.Answered answered) {
            collect(request, answered.outcomes(), outcomes);
        } else if (answer instanceof Answer.Silent silent) {
            log.warn("request {} has no answer yet: {}", request.id(), silent.reason());
        }
    }

    private static void collect(Request request, Map<Recipient, Outcome> answered, Map<Message, Outcome> outcomes) {
        for (Message message : request.messages()) {
            Outcome outcome = answered.get(message.recipient());
            if (outcome != null) {
                outcomes.put(message, outcome);
            }
        }
    }

    private boolean settle(TaskId task) {
        List<Settled> all = messages.of(task);
        Map<RecordId, SendStatus> known = new HashMap<>();
        all.forEach(one -> one.sendStatus().ifPresent(status -> known.put(one.record(), status)));
        records.settle(known);
        return all.stream().noneMatch(Settled::open);
    }
}
