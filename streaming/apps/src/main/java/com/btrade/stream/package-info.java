/** The two apps: what is read from Kafka and handed to the core of its stage. */
@NullMarked
package com.btrade.stream;

import org.jspecify.annotations.NullMarked;
