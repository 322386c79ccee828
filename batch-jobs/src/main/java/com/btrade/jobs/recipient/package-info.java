/** Who is told about a batch, and in which order (rule R1). Plain Java over ports; the stores stand around it. */
@NullMarked
package com.btrade.jobs.recipient;

import org.jspecify.annotations.NullMarked;
