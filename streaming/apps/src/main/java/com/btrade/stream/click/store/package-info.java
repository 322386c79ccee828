/** The ports of the click stage on MySQL and MongoDB. */
@NullMarked
package com.btrade.stream.click.store;

import org.jspecify.annotations.NullMarked;
