package com.btrade.stream.receipt;

/**
 * What some receipts came to.
 *
 * @param fresh those that had not been stored before
 * @param settled messages that have ended by them
 * @param doubles those that said what was known
 * @param optOuts wishes not to be told any more
 */
public record Received(int fresh, int settled, int doubles, int optOuts) {}
