/** What the process says when it starts or cannot. */
@NullMarked
package com.btrade.ingress.start;

import org.jspecify.annotations.NullMarked;
