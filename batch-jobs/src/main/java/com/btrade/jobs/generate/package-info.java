/** The job task-generate: an operator has tasks made for chosen batches (rules R1 and R2). */
@NullMarked
package com.btrade.jobs.generate;

import org.jspecify.annotations.NullMarked;
