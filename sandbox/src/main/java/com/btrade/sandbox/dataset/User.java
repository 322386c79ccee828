package com.btrade.sandbox.dataset;

import com.btrade.model.Masked;

/** A row of {@code users}. */
record User(
        String password,
        String phone,
        int type,
        String name,
        String nickname,
        int area,
        String varieties,
        String openId,
        String openId2,
        long created,
        PushCounts push) {
    @Override
    public String toString() {
        return "User " + Masked.of(phone) + " of " + varieties;
    }
}
