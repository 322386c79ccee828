/** The job push-new-purchases (rule R1): push tasks for purchases that nobody has been told about. */
@NullMarked
package com.btrade.jobs.push;

import org.jspecify.annotations.NullMarked;
