/** What people write on the herb market: purchases, names of herbs, numbers and texts, made up, and what is true of them. */
@NullMarked
package com.btrade.sandbox.market;

import org.jspecify.annotations.NullMarked;
