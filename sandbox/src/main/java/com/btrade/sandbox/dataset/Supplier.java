package com.btrade.sandbox.dataset;

import com.btrade.model.Masked;

/** A row of {@code supplier}. */
record Supplier(
        String name,
        String company,
        String phone,
        String mobile,
        String qq,
        String address,
        String businessPlace,
        String variety,
        int pushStatus,
        PushCounts push) {
    @Override
    public String toString() {
        return "Supplier " + Masked.of(mobile) + " of " + variety;
    }
}
