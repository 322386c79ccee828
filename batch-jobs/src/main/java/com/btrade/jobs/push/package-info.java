/** The job push-new-purchases (rule R1): push tasks are generated, stored and published. */
@NullMarked
package com.btrade.jobs.push;

import org.jspecify.annotations.NullMarked;
