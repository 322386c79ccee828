package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Executes send tasks (rule R3), each once however often it is asked to, by however many at a time. */
public final class Sending {
    private final Tasks tasks;
    private final Messages messages;
    private final Planner planner;
    private final Sender sender;
    private final Clock clock;

    public Sending(
            Tasks tasks,
            Purchases purchases,
            PushRecords records,
            Messages messages,
            Function<Channel, Carrier> carriers,
            Lines lines,
            Links links,
            Timing timing) {
        this.tasks = tasks;
        this.messages = messages;
        this.planner = new Planner(purchases, records, links, timing.clock());
        this.sender = new Sender(messages, records, carriers, lines, timing);
        this.clock = timing.clock();
    }

    /**
     * Executes a task.
     *
     * @throws InvalidTaskException if its document does not say what to send to whom
     */
    public Execution execute(TaskId id) throws InvalidTaskException {
        Optional<Task> task = tasks.find(id);
        if (task.isEmpty()) {
            return Execution.UNKNOWN_TASK;
        }
        return task.get().finished() ? Execution.REPEATED : execute(task.get());
    }

    /**
     * Goes on with a task that somebody began: also if its document is gone or marked as finished, for what is stored
     * and open has to be told.
     */
    public Execution resume(TaskId id) throws InvalidTaskException {
        Optional<Task> open = tasks.find(id).filter(task -> !task.finished());
        if (open.isPresent()) {
            return execute(open.get());
        }
        return messages.channelOf(id).map(channel -> send(id, channel)).orElse(Execution.UNKNOWN_TASK);
    }

    /** The tasks that were begun and not finished, without those that only wait for a moment to come. */
    public Set<TaskId> unfinished() {
        Instant now = clock.instant();
        List<TaskId> started = tasks.started();
        Set<TaskId> unfinished = new TreeSet<>(Comparator.comparing(TaskId::hex));
        unfinished.addAll(started);
        unfinished.removeAll(messages.waiting(started, now));
        unfinished.addAll(messages.abandoned(now));
        return unfinished;
    }

    private Execution execute(Task task) throws InvalidTaskException {
        Optional<Channel> stored = messages.channelOf(task.id());
        List<Recipient> recipients = stored.isPresent() ? List.of() : requireRecipients(task);
        if (!tasks.start(task.id())) {
            return Execution.REPEATED;
        }
        if (stored.isEmpty()) {
            Optional<Plan> plan = planner.plan(task, recipients);
            if (plan.isEmpty()) {
                tasks.finish(task.id());
                return Execution.NOTHING_TO_TELL;
            }
            messages.store(plan.get(), clock.instant());
        }
        return send(task.id(), task.channel());
    }

    private List<Recipient> requireRecipients(Task task) throws InvalidTaskException {
        List<Recipient> recipients = tasks.recipients(task.id());
        if (recipients.isEmpty()) {
            throw new InvalidTaskException(
                    "Cannot execute task " + task.id() + ": celery_task_info names no recipient");
        }
        return recipients;
    }

    private Execution send(TaskId task, Channel channel) {
        if (!sender.send(task, channel)) {
            return Execution.IN_FLIGHT;
        }
        tasks.finish(task);
        return Execution.FINISHED;
    }
}
