/** A stand-in for the site 诚实通: offers with a page each, and the directory of merchants. */
@NullMarked
package com.btrade.sandbox.zyccst;

import org.jspecify.annotations.NullMarked;
