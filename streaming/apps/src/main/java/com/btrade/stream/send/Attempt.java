package com.btrade.stream.send;

/**
 * One call to be made.
 *
 * @param repeated whether it was made before, perhaps, and nobody knows what came of it
 * @param probe whether it is to find out if a stopped line works again
 */
record Attempt(Request request, Line line, Lease lease, boolean repeated, boolean probe) {}
