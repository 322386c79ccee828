package com.btrade.stream.click;

/**
 * What a number of page views came to: those counted now, not those that had been counted before.
 *
 * @param bots views that are not a person's, and so no clicks
 */
public record Counted(int views, int clicks, int firstClicks, int quotes, int bots) {}
