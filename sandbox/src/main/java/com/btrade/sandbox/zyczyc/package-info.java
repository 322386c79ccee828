/** A stand-in for the site 东方中药材: its pages of offers, in GBK. */
@NullMarked
package com.btrade.sandbox.zyczyc;

import org.jspecify.annotations.NullMarked;
