/** A stand-in for the site 中药材天地网: log-in, sessions, and the list of purchases. */
@NullMarked
package com.btrade.sandbox.zyctd;

import org.jspecify.annotations.NullMarked;
