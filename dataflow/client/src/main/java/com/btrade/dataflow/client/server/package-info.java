/** A Data Flow server, seen from outside. */
@NullMarked
package com.btrade.dataflow.client.server;

import org.jspecify.annotations.NullMarked;
