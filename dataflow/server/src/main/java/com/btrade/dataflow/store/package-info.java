/** What this server adds to Data Flow's database. */
@NullMarked
package com.btrade.dataflow.store;

import org.jspecify.annotations.NullMarked;
