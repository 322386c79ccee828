package com.btrade.jobs.migrate;

import org.jspecify.annotations.Nullable;

/**
 * A row of {@code migration_verdict}.
 *
 * @param reason null if there is none to give
 * @param target the row that holds the source row now, null if none does
 * @param checksum of the target's fields as they were written, null if none were
 */
record VerdictRow(
        int sourceId,
        Verdict verdict,
        @Nullable Reason reason,
        @Nullable Integer target,
        @Nullable String checksum) {
    static VerdictRow refused(int sourceId, Reason reason) {
        return new VerdictRow(sourceId, reason.verdict(), reason, null, null);
    }

    /** Whether no later run judges the row again: something stands behind it, or stood in its way when it was taken up. */
    boolean isSettled() {
        return verdict.isSettled() || reason == Reason.MOBILE_KNOWN || reason == Reason.OPENID_KNOWN;
    }

    VerdictRow withChecksum(@Nullable String newChecksum) {
        return new VerdictRow(sourceId, verdict, reason, target, newChecksum);
    }

    /** Whether the other says nothing new. */
    boolean saysAsMuchAs(VerdictRow other) {
        return verdict == other.verdict && reason == other.reason;
    }
}
