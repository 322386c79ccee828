/** What stands in front of Data Flow's task launchers. */
@NullMarked
package com.btrade.dataflow.launcher;

import org.jspecify.annotations.NullMarked;
