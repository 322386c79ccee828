/** Rule R3 and the life of one message: plain Java over ports. */
@NullMarked
package com.btrade.stream.send;

import org.jspecify.annotations.NullMarked;
