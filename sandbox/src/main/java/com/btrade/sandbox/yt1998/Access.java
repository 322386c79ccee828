package com.btrade.sandbox.yt1998;

import java.time.Instant;

/**
 * A request that was served.
 *
 * @param time when it came, by the machine's clock
 * @param query without the question mark, empty if there was none
 * @param agent who the client said it is, empty if it did not
 * @param status what was answered; 0 for a connection closed without an answer
 */
public record Access(Instant time, String path, String query, String agent, int status) {}
