/** The commands an operator types: register, launch, status, log. */
@NullMarked
package com.btrade.dataflow.client;

import org.jspecify.annotations.NullMarked;
