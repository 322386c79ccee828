/** The daily analyses: ignored SMS (R8), pushes to repeat (R6), buyers to remind (R7). */
@NullMarked
package com.btrade.jobs.analysis;

import org.jspecify.annotations.NullMarked;
