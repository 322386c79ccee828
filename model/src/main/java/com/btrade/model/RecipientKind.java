package com.btrade.model;

/** Which table a recipient of a push stands in: the stored {@code variety_recipient.kind}. */
public enum RecipientKind {
    SUPPLIER(1),
    USER(2);

    private final int id;

    RecipientKind(int id) {
        this.id = id;
    }

    /** The stored code. */
    public int id() {
        return id;
    }
}
