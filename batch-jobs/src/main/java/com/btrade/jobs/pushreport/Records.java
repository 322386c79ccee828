package com.btrade.jobs.pushreport;

/**
 * Records of a push that agree in their delivery status.
 *
 * @param clicked those with a click
 */
record Records(Fate fate, long told, long clicked) {}
