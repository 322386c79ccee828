package com.btrade.model;

/** The id of one recipient's record of a push: {@code push_record._id}, 24 hex digits. */
public record RecordId(String hex) {
    public RecordId {
        NaturalKey.requireHex(hex, "record id");
    }

    @Override
    public String toString() {
        return hex;
    }
}
