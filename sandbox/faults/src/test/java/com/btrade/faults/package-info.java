/** Disturbs the whole platform and judges what came of it. */
@NullMarked
package com.btrade.faults;

import org.jspecify.annotations.NullMarked;
