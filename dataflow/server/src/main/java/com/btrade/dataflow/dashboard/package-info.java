/** What stands between the dashboard of Data Flow 2.8 and the server of 2.11, so that every page answers. */
@NullMarked
package com.btrade.dataflow.dashboard;

import org.jspecify.annotations.NullMarked;
