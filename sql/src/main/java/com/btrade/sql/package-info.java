/** Brings both stores to the form the platform needs, only ever adding, and keeps the variety links true. */
@NullMarked
package com.btrade.sql;

import org.jspecify.annotations.NullMarked;
