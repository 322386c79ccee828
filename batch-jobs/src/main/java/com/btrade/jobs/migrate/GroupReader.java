package com.btrade.jobs.migrate;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Cuts the source keys that a migration has read into stretches. */
class GroupReader implements ItemReader<Group> {
    private final SourceTable<?> source;
    private final int upTo;
    private final int rows;
    private int last;

    /**
     * Reads stretches.
     *
     * @param upTo the last key that was migrated; 0 if nothing was
     * @param rows of a stretch
     */
    GroupReader(SourceTable<?> source, int upTo, int rows) {
        this.source = source;
        this.upTo = upTo;
        this.rows = rows;
    }

    @Override
    public @Nullable Group read() {
        KeyCount count = source.keys().count(last, upTo, rows);
        if (count.rows() == 0) {
            return null;
        }
        Group group = new Group(last, count);
        last = count.last();
        return group;
    }
}
