package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.ConsentPolicy;
import com.btrade.model.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a message leave only to somebody who may be told, and only at an hour when messages may leave.
 *
 * <p>Who may not be told is rejected with the reason, and so is everybody once there is nothing to tell any more; outside
 * the hours messages wait. A reminder that no request holds yet says what there is to answer when it leaves. A request that was made before is made again under the same conditions: if it holds somebody who
 * has opted out since, or the hours are over, it is left to end as unknown, for what it holds was fixed and may have arrived.
 */
public final class ConsentedMessages implements Messages {
    private static final Logger log = LoggerFactory.getLogger(ConsentedMessages.class);

    private final Messages messages;
    private final Audience audience;
    private final ConsentPolicy policy;
    private final OpenHours hours;

    public ConsentedMessages(Messages messages, Audience audience, ConsentPolicy policy, OpenHours hours) {
        this.messages = messages;
        this.audience = audience;
        this.policy = policy;
        this.hours = hours;
    }

    @Override
    public List<Message> claim(TaskId task, Lease lease, int limit) {
        Optional<Instant> opening = hours.waitUntil(lease.now());
        if (opening.isPresent()) {
            putOff(task, opening.get(), lease, limit);
            return List.of();
        }
        List<Message> claimed;
        List<Message> allowed;
        do {
            claimed = messages.claim(task, lease, limit);
            allowed = allowed(task, claimed, lease);
        } while (allowed.isEmpty() && !claimed.isEmpty());
        return allowed;
    }

    /** Also what a sender held that died: it is claimed first, for only what is pending can be held. */
    private void putOff(TaskId task, Instant opening, Lease lease, int limit) {
        Map<Message, Wait> waits = new LinkedHashMap<>();
        messages.claim(task, lease, limit).forEach(message -> waits.put(message, Wait.forTheLine(opening)));
        if (!waits.isEmpty()) {
            messages.postpone(waits, lease);
            log.info("task {} waits until {} 任务等待至可发送时段", task, opening);
        }
        for (Template template : Template.values()) {
            messages.hold(task, template, opening, lease.now());
        }
    }

    private List<Message> allowed(TaskId task, List<Message> claimed, Lease lease) {
        if (claimed.isEmpty()) {
            return claimed;
        }
        Judging judging = new Judging(task, claimed, policy, audience, lease);
        List<Message> allowed = judging.allowed(claimed);
        judging.store(messages);
        return allowed;
    }

    @Override
    public List<Request> takeOver(TaskId task, Lease lease, int limit) {
        if (hours.waitUntil(lease.now()).isPresent()) {
            return List.of();
        }
        List<Request> taken;
        List<Request> allowed;
        do {
            taken = messages.takeOver(task, lease, limit);
            allowed = repeatable(task, taken, lease);
        } while (allowed.isEmpty() && !taken.isEmpty());
        return allowed;
    }

    /** Its own first attempt counts as told, so the caps say nothing here; its batch was open when it was made. */
    private List<Request> repeatable(TaskId task, List<Request> requests, Lease lease) {
        if (requests.isEmpty()) {
            return requests;
        }
        List<Message> all = requests.stream()
                .flatMap(request -> request.messages().stream())
                .toList();
        ConsentPolicy uncapped = new ConsentPolicy(0, 0, policy.testList());
        Judging judging = new Judging(task, all, uncapped, audience, lease);
        return requests.stream()
                .filter(request -> request.messages().stream()
                        .allMatch(message -> judging.whyNotPerson(message).isEmpty()))
                .toList();
    }

    @Override
    public Optional<Channel> channelOf(TaskId task) {
        return messages.channelOf(task);
    }

    @Override
    public void store(Plan plan, Instant now) {
        messages.store(plan, now);
    }

    @Override
    public boolean fix(List<Request> requests, Lease lease) {
        return messages.fix(requests, lease);
    }

    @Override
    public int giveUp(TaskId task, Instant firstAttemptBefore, Instant now) {
        return messages.giveUp(task, firstAttemptBefore, now);
    }

    @Override
    public void answer(Map<Message, Outcome> outcomes, Instant now) {
        messages.answer(outcomes, now);
    }

    @Override
    public void postpone(Map<Message, Wait> waits, Lease lease) {
        messages.postpone(waits, lease);
    }

    @Override
    public void refuse(Map<Message, String> reasons, Lease lease) {
        messages.refuse(reasons, lease);
    }

    @Override
    public void reword(List<Message> reworded, Lease lease) {
        messages.reword(reworded, lease);
    }

    @Override
    public void hold(TaskId task, Template template, Instant until, Instant now) {
        messages.hold(task, template, until, now);
    }

    @Override
    public List<Settled> of(TaskId task) {
        return messages.of(task);
    }

    @Override
    public Set<TaskId> abandoned(Instant now) {
        return messages.abandoned(now);
    }

    @Override
    public Set<TaskId> waiting(Collection<TaskId> tasks, Instant now) {
        return messages.waiting(tasks, now);
    }
}
