/** What the gateways and their lines do, as metrics. */
@NullMarked
package com.btrade.stream.send.watch;

import org.jspecify.annotations.NullMarked;
