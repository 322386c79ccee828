/** The business stores, apart from the job repository, and how a chunk is written to them. */
@NullMarked
package com.btrade.jobs.store;

import org.jspecify.annotations.NullMarked;
