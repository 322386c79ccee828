/** What tests and the demo start: a process with the real stores and broker, addressed by JDK-only classes. */
@NullMarked
package com.btrade.sandbox;

import org.jspecify.annotations.NullMarked;
