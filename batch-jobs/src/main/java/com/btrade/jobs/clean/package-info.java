/** Cleans the table {@code supplier}: one row per mobile, and nothing but a mobile where a mobile belongs. */
@NullMarked
package com.btrade.jobs.clean;

import org.jspecify.annotations.NullMarked;
