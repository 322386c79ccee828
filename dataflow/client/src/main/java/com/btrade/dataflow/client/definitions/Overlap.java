package com.btrade.dataflow.client.definitions;

/** What a firing does while the same task still runs. */
public enum Overlap {
    SKIP,
    QUEUE,
    ALLOW;

    static Overlap of(Entry entry) {
        return switch (entry.text("overlap")) {
            case "skip" -> SKIP;
            case "queue" -> QUEUE;
            case "allow" -> ALLOW;
            default -> throw entry.refused("`overlap` must be skip, queue or allow");
        };
    }

    /** The word as files and schedule properties have it. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
