/** The jobs' program as it starts soonest: unpacked, with an archive of its classes beside it. */
@NullMarked
package com.btrade.sandbox.archive;

import org.jspecify.annotations.NullMarked;
