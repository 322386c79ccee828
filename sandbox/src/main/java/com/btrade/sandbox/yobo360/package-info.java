/** A stand-in for the site 药博: its list of shops and a page for each. */
@NullMarked
package com.btrade.sandbox.yobo360;

import org.jspecify.annotations.NullMarked;
