/** What a Data Flow server is to hold, read from files. */
@NullMarked
package com.btrade.dataflow.client.definitions;

import org.jspecify.annotations.NullMarked;
