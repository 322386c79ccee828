/** The job opt-out: an operator takes people off the list of those who are told, and puts them back. */
@NullMarked
package com.btrade.jobs.optout;

import org.jspecify.annotations.NullMarked;
