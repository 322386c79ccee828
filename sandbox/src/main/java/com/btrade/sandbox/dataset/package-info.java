/** Invented traders of herbs, and a data set of suppliers and users in production's proportions. Imports nothing but the JDK. */
@NullMarked
package com.btrade.sandbox.dataset;

import org.jspecify.annotations.NullMarked;
