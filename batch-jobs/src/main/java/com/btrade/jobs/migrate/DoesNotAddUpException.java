package com.btrade.jobs.migrate;

import java.util.List;
import java.util.stream.Collectors;

/** After a migration, source and target do not add up. */
final class DoesNotAddUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 3;

    DoesNotAddUpException(List<GroupReport> groups) {
        super("Failed to reconcile 对账不符, stretches that differ 不符的区间 " + groups.size() + ": "
                + groups.stream().limit(TOLD).map(GroupReport::toString).collect(Collectors.joining("; ")));
    }
}
