package com.btrade.model;

/** What a task tells people: the stored {@code celery_task.tasktype}. */
public enum TaskType {
    PURCHASE_PUSH(1),
    REPLY_REMINDER(2);

    private final int id;

    TaskType(int id) {
        this.id = id;
    }

    /** The stored code. */
    public int id() {
        return id;
    }

    /**
     * The task type with a stored code.
     *
     * @throws IllegalArgumentException if no task type has it
     */
    public static TaskType of(int id) {
        return Codes.of(values(), TaskType::id, id, "tasktype");
    }
}
