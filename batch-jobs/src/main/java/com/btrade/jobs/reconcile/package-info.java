/** Asks the provider of SMS what became of messages that nobody knows the end of. */
@NullMarked
package com.btrade.jobs.reconcile;

import org.jspecify.annotations.NullMarked;
