/** How a process tells what it does: metrics that are asked for while it is up, or pushed at its end. */
@NullMarked
package com.btrade.watch;

import org.jspecify.annotations.NullMarked;
