/** What all programs that speak with SendCloud have in common. */
@NullMarked
package com.btrade.model.sendcloud;

import org.jspecify.annotations.NullMarked;
