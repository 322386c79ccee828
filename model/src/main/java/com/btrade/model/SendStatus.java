package com.btrade.model;

/** What is known of a message's delivery: the stored {@code push_record.sendstatus}. */
public enum SendStatus {
    NOT_KNOWN(0),
    DELIVERED(1),
    FAILED(2);

    private final int id;

    SendStatus(int id) {
        this.id = id;
    }

    /** The stored code. */
    public int id() {
        return id;
    }
}
