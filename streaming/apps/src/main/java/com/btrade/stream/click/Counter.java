package com.btrade.stream.click;

/**
 * The clicks of one record.
 *
 * @param base those of the earlier system
 * @param clicks those in the ledger
 */
public record Counter(int base, int clicks) {
    /** What {@code push_record.click} has to say. */
    public int total() {
        return base + clicks;
    }

    /** Whether the record had never been clicked before the last {@code added} clicks. */
    boolean beganWith(int added) {
        return base == 0 && clicks == added;
    }
}
