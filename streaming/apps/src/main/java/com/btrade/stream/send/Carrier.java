package com.btrade.stream.send;

import java.util.concurrent.Executor;

/**
 * A channel's gateway and the threads that call it.
 *
 * @param threads as many as the gateway has connections; shared by all tasks of the process
 */
public record Carrier(Gateway gateway, Executor threads) {}
