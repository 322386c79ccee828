/** SendCloud on this machine. */
@NullMarked
package com.btrade.sandbox.gateway.sendcloud;

import org.jspecify.annotations.NullMarked;
