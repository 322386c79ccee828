/** What every stage does that makes send tasks: rule R1 against the stores, tasks stored, tasks published. */
@NullMarked
package com.btrade.jobs.task;

import org.jspecify.annotations.NullMarked;
