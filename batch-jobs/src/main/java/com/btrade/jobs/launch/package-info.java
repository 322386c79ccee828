/** Starts one job: reads the arguments, refuses what is wrong, recovers what a crash left, reports how it ended. */
@NullMarked
package com.btrade.jobs.launch;

import org.jspecify.annotations.NullMarked;
