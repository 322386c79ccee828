package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.TaskId;
import com.btrade.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The messages, in memory, with the meaning of the table. */
final class MemoryMessages implements Messages {
    static final class Row {
        final TaskId task;
        final Channel channel;
        final long id;
        final PlannedMessage planned;
        Content words;
        MessageState state;
        Instant notBefore = Instant.MIN;
        int postponed;
        boolean alone;
        String requestId = "";
        String messageId = "";
        String owner = "";
        String code = "";
        Instant leaseUntil = Instant.MIN;
        Instant firstAttempt = Instant.MIN;

        Row(Task task, long id, PlannedMessage planned) {
            this.task = task.id();
            this.channel = task.channel();
            this.planned = planned;
            this.id = id;
            this.words = planned.content();
            this.state = planned.state();
        }

        Message message() {
            return new Message(id, planned.recipient(), planned.template(), words, alone);
        }
    }

    final List<Row> rows = new ArrayList<>();
    final Map<UserId, Integer> maxpush = new HashMap<>();
    private final Crashes crashes;

    MemoryMessages(Crashes crashes) {
        this.crashes = crashes;
    }

    @Override
    public Optional<Channel> channelOf(TaskId task) {
        return crashes.step(() -> rows(row -> row.task.equals(task)).stream()
                .map(row -> row.channel)
                .findFirst());
    }

    @Override
    public void store(Plan plan, Instant now) {
        crashes.step(() -> {
            if (rows(row -> row.task.equals(plan.task().id())).isEmpty()) {
                plan.messages().forEach(message -> rows.add(new Row(plan.task(), rows.size(), message)));
                plan.asked().forEach(user -> maxpush.merge(user, 1, Integer::sum));
            }
        });
    }

    @Override
    public List<Message> claim(TaskId task, Lease lease, int limit) {
        return crashes.step(() -> {
            List<Row> free = rows(row -> row.task.equals(task)
                    && ((row.state == MessageState.PENDING && !row.notBefore.isAfter(lease.now()))
                            || (row.state == MessageState.CLAIMED && lapsed(row, lease.now()))));
            List<Row> claimed = free.subList(0, Math.min(limit, free.size()));
            claimed.forEach(row -> {
                row.state = MessageState.CLAIMED;
                lend(row, lease);
            });
            return claimed.stream().map(row -> row.message()).toList();
        });
    }

    @Override
    public boolean fix(List<Request> requests, Lease lease) {
        return crashes.step(() -> {
            Map<Row, String> fixed = new LinkedHashMap<>();
            requests.forEach(request -> request.messages().forEach(one -> fixed.put(row(one), request.id())));
            if (!fixed.keySet().stream()
                    .allMatch(row -> row.state == MessageState.CLAIMED && row.owner.equals(lease.owner()))) {
                return false;
            }
            fixed.forEach((row, id) -> {
                row.state = MessageState.SUBMITTING;
                row.requestId = id;
                row.firstAttempt = lease.now();
            });
            return true;
        });
    }

    @Override
    public List<Request> takeOver(TaskId task, Lease lease, int limit) {
        return crashes.step(() -> {
            Map<String, List<Message>> requests = new LinkedHashMap<>();
            rows(row -> row.task.equals(task) && submitting(row, lease.now())).forEach(row -> {
                if (requests.size() == limit && !requests.containsKey(row.requestId)) {
                    return;
                }
                lend(row, lease);
                requests.put(
                        row.requestId,
                        rows(other -> other.requestId.equals(row.requestId)).stream()
                                .map(Row::message)
                                .toList());
            });
            return requests.entrySet().stream()
                    .map(request -> new Request(request.getKey(), request.getValue()))
                    .toList();
        });
    }

    @Override
    public int giveUp(TaskId task, Instant firstAttemptBefore, Instant now) {
        return crashes.step(() -> {
            List<Row> given = rows(row ->
                    row.task.equals(task) && submitting(row, now) && !row.firstAttempt.isAfter(firstAttemptBefore));
            given.forEach(row -> row.state = MessageState.UNKNOWN);
            return given.size();
        });
    }

    @Override
    public void answer(Map<Message, Outcome> outcomes, Instant now) {
        crashes.step(() -> outcomes.forEach((message, outcome) -> {
            Row row = row(message);
            if (row.state != MessageState.SUBMITTING) {
                return;
            }
            row.state = outcome instanceof Outcome.Accepted ? MessageState.ACCEPTED : MessageState.REJECTED;
            row.code = outcome instanceof Outcome.Rejected rejected ? rejected.code() : "";
            row.messageId = outcome instanceof Outcome.Accepted accepted ? accepted.messageId() : "";
        }));
    }

    @Override
    public List<Settled> of(TaskId task) {
        return crashes.step(() -> rows(row -> row.task.equals(task)).stream()
                .map(row -> new Settled(row.planned.record(), row.channel, row.state))
                .toList());
    }

    @Override
    public Set<TaskId> abandoned(Instant now) {
        return crashes.step(() -> {
            Set<TaskId> tasks = new HashSet<>();
            rows(row -> new Settled(row.planned.record(), row.channel, row.state).open()
                            && lapsed(row, now)
                            && !row.notBefore.isAfter(now))
                    .forEach(row -> tasks.add(row.task));
            return tasks;
        });
    }

    @Override
    public Set<TaskId> waiting(Collection<TaskId> tasks, Instant now) {
        return crashes.step(() -> {
            Set<TaskId> waiting = new HashSet<>();
            rows(row -> tasks.contains(row.task) && row.state == MessageState.PENDING && row.notBefore.isAfter(now))
                    .forEach(row -> waiting.add(row.task));
            return waiting;
        });
    }

    @Override
    public void hold(TaskId task, Template template, Instant until, Instant now) {
        crashes.step(() -> rows(row -> row.task.equals(task)
                        && row.planned.template() == template
                        && row.state == MessageState.PENDING
                        && !row.notBefore.isAfter(now))
                .forEach(row -> row.notBefore = until));
    }

    @Override
    public void postpone(Map<Message, Wait> waits, Lease lease) {
        crashes.step(() -> waits.forEach((message, wait) -> {
            Row row = row(message);
            boolean held = row.state == MessageState.CLAIMED || row.state == MessageState.SUBMITTING;
            if (held && row.owner.equals(lease.owner())) {
                row.postponed += wait.counted() ? 1 : 0;
                row.state = row.postponed > Wait.MOST_COUNTED ? MessageState.REJECTED : MessageState.PENDING;
                row.notBefore = wait.until();
                row.alone |= wait.alone();
                row.code = wait.code();
                row.requestId = "";
                row.owner = "";
                row.leaseUntil = Instant.MIN;
                row.firstAttempt = Instant.MIN;
            }
        }));
    }

    @Override
    public void refuse(Map<Message, String> reasons, Lease lease) {
        crashes.step(() -> reasons.forEach((message, reason) -> {
            Row row = row(message);
            if (row.state == MessageState.CLAIMED && row.owner.equals(lease.owner())) {
                row.state = MessageState.REJECTED;
                row.code = reason;
            }
        }));
    }

    @Override
    public void reword(List<Message> messages, Lease lease) {
        crashes.step(() -> messages.forEach(message -> {
            Row row = row(message);
            if (row.state == MessageState.CLAIMED && row.requestId.isEmpty() && row.owner.equals(lease.owner())) {
                row.words = message.content();
            }
        }));
    }

    List<Row> rows(Predicate<Row> which) {
        return rows.stream().filter(which).toList();
    }

    private Row row(Message message) {
        return rows.get((int) message.id());
    }

    private static void lend(Row row, Lease lease) {
        row.owner = lease.owner();
        row.leaseUntil = lease.until();
    }

    private static boolean lapsed(Row row, Instant now) {
        return !row.leaseUntil.isAfter(now);
    }

    private static boolean submitting(Row row, Instant now) {
        return row.state == MessageState.SUBMITTING && lapsed(row, now);
    }
}
