/** Spring Cloud Data Flow as the platform's control room. */
@NullMarked
package com.btrade.dataflow;

import org.jspecify.annotations.NullMarked;
