/** The connections of one JVM to both stores, and how they are used. */
@NullMarked
package com.btrade.stream.store;

import org.jspecify.annotations.NullMarked;
