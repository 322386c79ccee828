/** Rule R5, page views, clicks and quotes: plain Java over ports. */
@NullMarked
package com.btrade.stream.click;

import org.jspecify.annotations.NullMarked;
