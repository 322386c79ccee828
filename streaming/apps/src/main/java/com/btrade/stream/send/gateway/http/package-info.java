/** How a provider is called over HTTP. */
@NullMarked
package com.btrade.stream.send.gateway.http;

import org.jspecify.annotations.NullMarked;
