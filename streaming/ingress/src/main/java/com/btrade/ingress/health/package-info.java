/** Whether the process lives and its stores answer. */
@NullMarked
package com.btrade.ingress.health;

import org.jspecify.annotations.NullMarked;
