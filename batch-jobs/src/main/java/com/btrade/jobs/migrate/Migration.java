package com.btrade.jobs.migrate;

import com.btrade.jobs.unknown.MentionKind;

/** The two migrations; stored by name in {@code migration_verdict.migration}. */
enum Migration {
    SUPPLIERS(MentionKind.MIGRATE_SUPPLIERS),
    USERS(MentionKind.MIGRATE_USERS);

    private final MentionKind mentions;

    Migration(MentionKind mentions) {
        this.mentions = mentions;
    }

    /** What its rows are called where they name unknown herbs. */
    MentionKind mentions() {
        return mentions;
    }
}
