package com.btrade.stream.send;

import com.btrade.model.ConsentPolicy;
import com.btrade.model.Standing;
import com.btrade.model.TaskId;
import com.btrade.model.WhyNotTold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which messages of one claim may leave, by what is known of their people and their batch. */
final class Judging {
    private static final Logger log = LoggerFactory.getLogger(Judging.class);

    /** How long to wait for what another sender is about to tell the same person. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final TaskId task;
    private final ConsentPolicy limits;
    private final Lease lease;
    private final Map<Recipient, Reached> reached;
    private final Matter matter;
    private final Unanswered quotes;
    private final Map<String, Integer> let = new HashMap<>();
    private final Map<Message, String> refused = new LinkedHashMap<>();
    private final Map<Message, Wait> waits = new LinkedHashMap<>();
    private final List<Message> reworded = new ArrayList<>();

    Judging(TaskId task, List<Message> claimed, ConsentPolicy limits, Audience audience, Lease lease) {
        this.task = task;
        this.limits = limits;
        this.lease = lease;
        boolean counted = limits.counts()
                && claimed.stream().anyMatch(message -> message.template().isMarketing());
        this.reached = audience.of(claimed.stream().map(Message::recipient).toList(), counted, lease);
        this.matter = audience.matter(task);
        this.quotes = claimed.stream().allMatch(message -> message.template().isMarketing())
                ? Unanswered.NONE
                : audience.unanswered(task);
    }

    /** Those that may leave; the others are kept for {@link #store}. */
    List<Message> allowed(List<Message> claimed) {
        List<Message> allowed = new ArrayList<>();
        for (Message message : claimed) {
            Optional<WhyNotTold> reason =
                    matter.whyNot(message.template(), quotes).or(() -> whyNotPerson(message));
            if (reason.isPresent()) {
                refused.put(message, reason.get().name());
            } else if (message.template().isMarketing() && isBusy(message)) {
                waits.put(message, Wait.forTheLine(lease.now().plus(A_MOMENT)));
            } else {
                allowed.add(asOfNow(message));
                let.merge(message.recipient().address(), message.template().isMarketing() ? 1 : 0, Integer::sum);
            }
        }
        return allowed;
    }

    /** A reminder may have waited since it was worded: it says how many quotes there are when it leaves. */
    private Message asOfNow(Message message) {
        if (message.template().isMarketing()) {
            return message;
        }
        Content words = ReminderText.asOf(quotes, message.template(), message.content());
        if (words.equals(message.content())) {
            return message;
        }
        reworded.add(message.saying(words));
        return message.saying(words);
    }

    /** Why a person may not be told, whatever there is to tell. */
    Optional<WhyNotTold> whyNotPerson(Message message) {
        return whyNotPerson(message, 0);
    }

    /** Whether another sender is about to tell this person the last that they may be told. */
    private boolean isBusy(Message message) {
        int claimed = reached(message).claimed();
        return claimed > 0 && whyNotPerson(message, claimed).isPresent();
    }

    private Optional<WhyNotTold> whyNotPerson(Message message, int more) {
        String address = message.recipient().address();
        Standing person = reached(message).person();
        if (!message.template().isMarketing()) {
            return limits.whyNotAtAll(address, person);
        }
        int just = more
                + person.addresses().stream()
                        .mapToInt(own -> let.getOrDefault(own, 0))
                        .sum();
        return limits.whyNotMarketing(address, person.told(just, just), matter.herb());
    }

    private Reached reached(Message message) {
        Recipient recipient = message.recipient();
        return reached.getOrDefault(recipient, new Reached(Standing.of(recipient.address()), 0));
    }

    /** Ends what must not leave, puts back what has to wait, and keeps what is said in other words. */
    void store(Messages messages) {
        if (!refused.isEmpty()) {
            messages.refuse(refused, lease);
            Map<String, Integer> counts = new TreeMap<>();
            refused.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
            log.info("task {}: not sent to 不发送 {}", task, counts);
        }
        if (!waits.isEmpty()) {
            messages.postpone(waits, lease);
        }
        if (!reworded.isEmpty()) {
            messages.reword(reworded, lease);
        }
    }
}
