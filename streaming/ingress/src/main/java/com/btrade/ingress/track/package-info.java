/** The website's own page views, taken as JSON. */
@NullMarked
package com.btrade.ingress.track;

import org.jspecify.annotations.NullMarked;
