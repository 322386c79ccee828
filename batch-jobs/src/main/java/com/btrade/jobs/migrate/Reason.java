package com.btrade.jobs.migrate;

/** Why a source row was not taken; stored by name in {@code migration_verdict.reason}. */
enum Reason {
    /** No number of a mainland mobile stands in its phone. */
    BAD_MOBILE(Verdict.REJECTED),
    /** Its openid is longer than any of WeChat's. */
    BAD_OPENID(Verdict.REJECTED),
    /** A supplier has that mobile already. */
    MOBILE_KNOWN(Verdict.SKIPPED),
    /** None of its categories is a herb of the catalogue. */
    NO_VARIETY(Verdict.SKIPPED),
    /** Only users with an openid are migrated. */
    NO_OPENID(Verdict.SKIPPED),
    /** An account of another phone has that openid already. */
    OPENID_KNOWN(Verdict.SKIPPED);

    private final Verdict verdict;

    Reason(Verdict verdict) {
        this.verdict = verdict;
    }

    Verdict verdict() {
        return verdict;
    }
}
