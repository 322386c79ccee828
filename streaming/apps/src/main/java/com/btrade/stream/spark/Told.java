package com.btrade.stream.spark;

import java.io.Serializable;

/**
 * What an executor tells its driver.
 *
 * @param metrics its own, counted since it began
 */
record Told(String executor, String metrics) implements Serializable {}
