package com.btrade.model;

/** The id of a push task: {@code celery_task._id}, 24 hex digits. */
public record TaskId(String hex) {
    public TaskId {
        NaturalKey.requireHex(hex, "task id");
    }

    @Override
    public String toString() {
        return hex;
    }
}
