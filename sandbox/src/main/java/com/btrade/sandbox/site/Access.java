package com.btrade.sandbox.site;

import java.time.Instant;

/**
 * A request that was served.
 *
 * @param time when it came, by the machine's clock
 * @param method such as GET
 * @param query without the question mark, empty if there was none
 * @param agent who the client said it is, empty if it did not
 * @param status what was answered; 0 for a connection closed without an answer
 */
public record Access(Instant time, String method, String path, String query, String agent, int status) {}
