/** What became of the pushes of a range of days: every recipient in exactly one state, as a table, as CSV and as a page. */
@NullMarked
package com.btrade.jobs.pushreport;

import org.jspecify.annotations.NullMarked;
