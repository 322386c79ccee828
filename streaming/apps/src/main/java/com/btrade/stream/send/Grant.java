package com.btrade.stream.send;

import java.time.Instant;

/**
 * The right to hand some messages to a line now.
 *
 * @param probe whether the line is stopped, and these are to find out whether it works again
 * @param next when it makes sense to ask for more
 */
public record Grant(int messages, boolean probe, Instant next) {}
