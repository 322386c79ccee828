package com.btrade.sandbox.market;

import java.util.List;

/** Texts that break what is careless with encodings, quotes, markup or lengths. */
public final class OddTexts {
    private static final List<String> ALL = List.of(
            "老王🌿收药😀",
            "'); DROP TABLE users; --",
            "1' OR '1'='1",
            "O'Neil \"老板\"",
            "<script>alert('药')</script>",
            "C:\\药材\\统货",
            "一级\t二级\n三级",
            "100%_统货%",
            "𠀀𡃁龘䶮",
            "${jndi:ldap://127.0.0.1/a}",
            "要求干度好、无硫、无霉、无虫蛀，".repeat(12),
            "长".repeat(300),
            "O'Brien'); DROP TABLE supplier;--");

    private OddTexts() {}

    /** The nth of them, again from the first after the last. */
    public static String at(int index) {
        return ALL.get(index % ALL.size());
    }
}
