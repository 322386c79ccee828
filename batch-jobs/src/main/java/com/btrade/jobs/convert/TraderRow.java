package com.btrade.jobs.convert;

import com.btrade.model.Masked;

/**
 * One row of {@code trader_data}; a null cell is empty.
 *
 * @param waited whether it was set aside before
 */
record TraderRow(
        long id,
        String name,
        String mobile,
        String variety,
        String spec,
        String quantity,
        String quality,
        String origin,
        boolean waited) {
    @Override
    public String toString() {
        return "TraderRow[id=" + id + ", mobile=" + Masked.of(mobile) + ", variety=" + variety + "]";
    }
}
