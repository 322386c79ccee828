/** Who may do what on this server, and what it shows of secrets. */
@NullMarked
package com.btrade.dataflow.security;

import org.jspecify.annotations.NullMarked;
