package com.btrade.sandbox.yt1998;

import java.util.Arrays;

/** Whose list is asked for: the API's parameter gqflg. */
enum Side {
    SUPPLIES(0),
    PURCHASES(1);

    private final int flag;

    Side(int flag) {
        this.flag = flag;
    }

    int flag() {
        return flag;
    }

    static Side of(int flag) {
        return Arrays.stream(values())
                .filter(side -> side.flag == flag)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid gqflg: " + flag + ", expected 0 (supplies) or 1 (purchases)"));
    }
}
