package com.btrade.stream.click;

import com.btrade.model.EventId;

/**
 * One event that opened a pushed link.
 *
 * @param at epoch seconds, as the message says
 */
public record Click(EventId event, Origin origin, long at) {}
