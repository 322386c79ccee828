/** The job convert-trader-data (rule R9): scraped purchases become purchases. */
@NullMarked
package com.btrade.jobs.convert;

import org.jspecify.annotations.NullMarked;
