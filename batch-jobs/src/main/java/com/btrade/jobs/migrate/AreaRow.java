package com.btrade.jobs.migrate;

/**
 * A row of a table {@code area} of either database.
 *
 * @param parent 0 if it has none
 */
record AreaRow(int id, String name, int parent) {}
