package com.btrade.dataflow.schedule;

import java.util.Locale;

/** What a firing does while its task still runs. */
enum Overlap {
    SKIP,
    QUEUE,
    ALLOW;

    static Overlap of(String text) {
        for (Overlap overlap : values()) {
            if (overlap.text().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return overlap;
            }
        }
        throw RefusedSchedule.invalid(
                "overlap“" + text + "”无效：可用 skip（跳过）、queue（排队）、allow（照常启动）。",
                "Invalid overlap: " + text + " (it is one of skip, queue, allow).");
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
