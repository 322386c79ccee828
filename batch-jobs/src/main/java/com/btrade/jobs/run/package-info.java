/** What every job shares while it runs: its parameters and its counts. */
@NullMarked
package com.btrade.jobs.run;

import org.jspecify.annotations.NullMarked;
