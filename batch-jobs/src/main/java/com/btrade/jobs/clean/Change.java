package com.btrade.jobs.clean;

import org.jspecify.annotations.Nullable;

/**
 * What a run did to one row of {@code supplier}.
 *
 * @param unit what is undone together
 * @param before null if the run added the row
 * @param after null if the run removed it
 */
record Change(
        String unit,
        int supplier,
        @Nullable Image before,
        @Nullable Image after) {}
