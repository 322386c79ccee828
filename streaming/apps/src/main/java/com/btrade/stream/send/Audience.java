package com.btrade.stream.send;

import com.btrade.model.TaskId;
import com.btrade.model.VarietyId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Port to what people want to be told, and what they were. */
public interface Audience {
    /**
     * Whom messages to these recipients would reach.
     *
     * @param counted whether to count the purchase pushes to them, but for what this lease holds
     */
    Map<Recipient, Reached> of(Collection<Recipient> recipients, boolean counted, Lease lease);

    /** The herb that a task tells of; empty if its batch is gone. */
    Optional<VarietyId> herb(TaskId task);
}
