package com.btrade.sandbox.market;

/**
 * A herb as somebody wrote it.
 *
 * @param meant the catalogue's name; of a misspelt or unknown herb what was written
 */
public record WrittenHerb(String text, Naming naming, String meant) {
    /** Whether the herb that is meant has to be found. */
    public boolean isResolvable() {
        return naming.isResolvable();
    }
}
