/** Makes a Data Flow server hold what the files say, and touches nothing that is not theirs. */
@NullMarked
package com.btrade.dataflow.client.registrar;

import org.jspecify.annotations.NullMarked;
