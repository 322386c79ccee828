/** What became of the rows of each run, kept in a table and told by the job data-report. */
@NullMarked
package com.btrade.jobs.summary;

import org.jspecify.annotations.NullMarked;
