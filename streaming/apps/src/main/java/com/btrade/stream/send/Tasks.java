package com.btrade.stream.send;

import com.btrade.model.TaskId;
import java.util.List;
import java.util.Optional;

/** The tasks that the push jobs stored. */
public interface Tasks {
    /**
     * The task with an id.
     *
     * @throws InvalidTaskException if there is one that cannot be understood
     */
    Optional<Task> find(TaskId id) throws InvalidTaskException;

    /** Whom a task is for: each once, in the order of its list, without what cannot be a recipient. */
    List<Recipient> recipients(TaskId id);

    /** Marks a task as executed and worked on. False: somebody has finished it meanwhile. */
    boolean start(TaskId id);

    /** Marks a task as no longer worked on. */
    void finish(TaskId id);

    /** The tasks that are marked as worked on. */
    List<TaskId> started();
}
