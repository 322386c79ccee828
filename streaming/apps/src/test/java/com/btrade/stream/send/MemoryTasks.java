package com.btrade.stream.send;

import com.btrade.model.TaskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One task with its recipients, in memory. */
final class MemoryTasks implements Tasks {
    private final Map<TaskId, Task> tasks = new HashMap<>();
    private final Map<TaskId, List<Recipient>> recipients = new HashMap<>();
    private final Set<TaskId> sending = new HashSet<>();
    private final Crashes crashes;

    MemoryTasks(Crashes crashes) {
        this.crashes = crashes;
    }

    void add(Task task, List<Recipient> toWhom) {
        tasks.put(task.id(), task);
        recipients.put(task.id(), toWhom);
    }

    boolean isFinished(TaskId id) {
        return tasks.get(id).finished();
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return crashes.step(() -> Optional.ofNullable(tasks.get(id)));
    }

    @Override
    public List<Recipient> recipients(TaskId id) {
        return crashes.step(() -> recipients.get(id));
    }

    @Override
    public boolean start(TaskId id) {
        return crashes.step(() -> {
            if (!isFinished(id)) {
                sending.add(id);
            }
            return !isFinished(id);
        });
    }

    @Override
    public void finish(TaskId id) {
        crashes.step(() -> {
            Task task = tasks.get(id);
            tasks.put(id, new Task(id, task.batch(), task.type(), task.channel(), task.order(), true));
            sending.remove(id);
        });
    }

    @Override
    public List<TaskId> started() {
        return crashes.step(() -> List.copyOf(sending));
    }
}
