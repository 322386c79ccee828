/** SMS through SendCloud. */
@NullMarked
package com.btrade.stream.send.gateway.sendcloud;

import org.jspecify.annotations.NullMarked;
