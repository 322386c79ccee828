/** Gathers figures of benches into one table. */
@NullMarked
package com.btrade.bench;

import org.jspecify.annotations.NullMarked;
