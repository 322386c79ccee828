/** What the ingress answers and how soon, as metrics. */
@NullMarked
package com.btrade.ingress.watch;

import org.jspecify.annotations.NullMarked;
