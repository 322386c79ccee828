package com.btrade.stream.send;

import com.btrade.model.TaskId;
import java.util.Collection;
import java.util.Map;

/** Port to what people want to be told, what they were, and whether there still is something to tell. */
public interface Audience {
    /**
     * Whom messages to these recipients would reach.
     *
     * @param counted whether to count the purchase pushes to them, but for what this lease holds
     */
    Map<Recipient, Reached> of(Collection<Recipient> recipients, boolean counted, Lease lease);

    /** What a task tells of; its messages are stored. */
    Matter matter(TaskId task);

    /** The quotes of a task's batch that wait for the buyer's answer; its messages are stored. */
    Unanswered unanswered(TaskId task);
}
