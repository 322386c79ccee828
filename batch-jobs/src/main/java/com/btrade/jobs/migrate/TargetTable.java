package com.btrade.jobs.migrate;

import java.util.Collection;
import java.util.Map;

/** The table of 药材购 that a migration writes. */
interface TargetTable {
    /** The checksum of the migrated fields of each of these rows that is there. */
    Map<Integer, String> checksums(Collection<Integer> ids);
}
