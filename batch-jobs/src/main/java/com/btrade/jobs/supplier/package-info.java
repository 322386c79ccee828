/** What a row of {@code supplier} may hold, whoever writes it. No framework. */
@NullMarked
package com.btrade.jobs.supplier;

import org.jspecify.annotations.NullMarked;
