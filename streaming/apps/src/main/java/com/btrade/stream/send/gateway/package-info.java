/** The providers that messages are handed to. */
@NullMarked
package com.btrade.stream.send.gateway;

import org.jspecify.annotations.NullMarked;
