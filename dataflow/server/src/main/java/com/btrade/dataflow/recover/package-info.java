/** Ends the executions of processes that ended without saying so, so that an operator can restart them. */
@NullMarked
package com.btrade.dataflow.recover;

import org.jspecify.annotations.NullMarked;
