/** Rule R4, what became of messages: every receipt is kept, and joined with its message now or later. Plain Java over ports. */
@NullMarked
package com.btrade.stream.receipt;

import org.jspecify.annotations.NullMarked;
