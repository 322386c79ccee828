/** Made-up traders of herbs, and a data set of suppliers and users in production's proportions. Needs the JDK and model only. */
@NullMarked
package com.btrade.sandbox.dataset;

import org.jspecify.annotations.NullMarked;
