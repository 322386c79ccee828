/** The ports of the receipt stage on MySQL and MongoDB. */
@NullMarked
package com.btrade.stream.receipt.store;

import org.jspecify.annotations.NullMarked;
