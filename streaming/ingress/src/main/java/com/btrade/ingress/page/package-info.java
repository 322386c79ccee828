/** What every answer carries: the headers that keep a link's token private, and the style of the pages. */
@NullMarked
package com.btrade.ingress.page;

import org.jspecify.annotations.NullMarked;
