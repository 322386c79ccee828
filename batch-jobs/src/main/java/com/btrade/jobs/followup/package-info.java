/** What follows a push: whether a batch is pushed again and its buyer reminded (rules R2, R6, R7). Plain Java. */
@NullMarked
package com.btrade.jobs.followup;

import org.jspecify.annotations.NullMarked;
