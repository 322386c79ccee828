/** The ports of the send stage on MySQL and MongoDB. */
@NullMarked
package com.btrade.stream.send.store;

import org.jspecify.annotations.NullMarked;
