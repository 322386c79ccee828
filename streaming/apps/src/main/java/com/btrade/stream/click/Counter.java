package com.btrade.stream.click;

/**
 * The clicks of one record.
 *
 * @param base those of the earlier system
 * @param clicks those in the ledger
 * @param version how often the counter has changed, by which a change is seen; 0 for what is to be added to one
 */
public record Counter(int base, int clicks, long version) {
    Counter(int base, int clicks) {
        this(base, clicks, 0);
    }

    /** What {@code push_record.click} has to say. */
    public int total() {
        return base + clicks;
    }

    /** Whether the record had never been clicked before the last {@code added} clicks. */
    boolean beganWith(int added) {
        return base == 0 && clicks == added;
    }
}
