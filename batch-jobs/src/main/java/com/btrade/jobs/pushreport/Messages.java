package com.btrade.jobs.pushreport;

/**
 * Messages that ended alike.
 *
 * @param reason the code of the provider or rule, empty if there is none
 * @param segments SMS that were sent for them
 */
record Messages(Fate fate, String reason, long count, long segments) {}
