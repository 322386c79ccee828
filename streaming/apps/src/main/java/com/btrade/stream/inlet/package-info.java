/** What comes in from Kafka, and where goes what cannot be understood. */
@NullMarked
package com.btrade.stream.inlet;

import org.jspecify.annotations.NullMarked;
