/** The frame around both apps: session, source, batches and the orderly end. Only here is Spark known. */
@NullMarked
package com.btrade.stream.spark;

import org.jspecify.annotations.NullMarked;
