package com.btrade.sandbox.market;

import com.btrade.model.Masked;
import com.btrade.sandbox.dataset.Town;

/** Somebody who sells herbs on one or several sites. */
record Trader(
        String mobile,
        String secondMobile,
        String name,
        String company,
        Town town,
        String address,
        String landLine,
        String qq) {
    @Override
    public String toString() {
        return "Trader " + Masked.of(mobile);
    }
}
