/** The commands of ./btrade. */
@NullMarked
package com.btrade.sandbox.cli;

import org.jspecify.annotations.NullMarked;
