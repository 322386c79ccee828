package com.btrade.jobs.migrate;

/** A row of the target that a migration wrote, with the checksum of its fields as it wrote them. */
record Written(int sourceId, int target, String checksum, String execution) {}
