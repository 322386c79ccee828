package com.btrade.model;

/** The way a person is told: the stored {@code channel}, {@code type} and {@code monitor_type}. */
public enum Channel {
    SMS(1),
    WECHAT(2);

    private final int id;

    Channel(int id) {
        this.id = id;
    }

    /** The stored code. */
    public int id() {
        return id;
    }

    /**
     * The channel with a stored code.
     *
     * @throws IllegalArgumentException if no channel has it
     */
    public static Channel of(int id) {
        return Codes.of(values(), Channel::id, id, "channel");
    }
}
