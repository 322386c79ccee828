/** A stand-in for the site 康美中药网: its list of shops, their pages, and what they deal in as JSON. */
@NullMarked
package com.btrade.sandbox.kmzyw;

import org.jspecify.annotations.NullMarked;
