/** The platform on one machine: the stores it stands on and its own programs, started and stopped together. */
@NullMarked
package com.btrade.sandbox.platform;

import org.jspecify.annotations.NullMarked;
