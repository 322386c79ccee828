/** A stand-in for the site 药通网: its JSON API over real HTTP, with made-up purchases, known dirt and faults on demand. */
@NullMarked
package com.btrade.sandbox.yt1998;

import org.jspecify.annotations.NullMarked;
