package com.btrade.stream.send;

import com.btrade.model.Channel;
import com.btrade.model.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The life of every message. A task's messages are there all or none. */
public interface Messages {
    /** The channel of a task whose messages are stored; empty if they are not. */
    Optional<Channel> channelOf(TaskId task);

    /** Stores all messages of a task and moves the counters with them; does nothing if somebody has. */
    void store(Plan plan, Instant now);

    /** Takes up to {@code limit} messages of a task that are due and nobody works on, those of one template together. */
    List<Message> claim(TaskId task, Lease lease, int limit);

    /** Fixes what goes out together, before it goes. False: the lease was lost, and nothing is fixed. */
    boolean fix(List<Request> requests, Lease lease);

    /** Takes over up to {@code limit} fixed requests of a task whose answer nobody waits for any more. */
    List<Request> takeOver(TaskId task, Lease lease, int limit);

    /** Ends as unknown what was first attempted before a moment and has no answer and nobody who waits for one. */
    int giveUp(TaskId task, Instant firstAttemptBefore, Instant now);

    /** Stores that messages were accepted, or rejected with a code; what is settled already stays. */
    void answer(Map<Message, Outcome> outcomes, Instant now);

    /** Puts back what certainly was not taken; does nothing for what another holds meanwhile. */
    void postpone(Map<Message, Wait> waits, Lease lease);

    /** Ends claimed messages that must not leave, with a reason; does nothing for what another holds meanwhile. */
    void refuse(Map<Message, String> reasons, Lease lease);

    /** Stores other words for claimed messages that no request holds; does nothing for what another holds meanwhile. */
    void reword(List<Message> messages, Lease lease);

    /** Lets the due messages of a task and template that nobody works on wait. */
    void hold(TaskId task, Template template, Instant until, Instant now);

    /** Every message of a task. */
    List<Settled> of(TaskId task);

    /** The tasks with messages that are due and nobody works on. */
    Set<TaskId> abandoned(Instant now);

    /** Those of these tasks with messages that are not due yet. */
    Set<TaskId> waiting(Collection<TaskId> tasks, Instant now);
}
