/** The one list of herb names that the catalogue does not know, whatever job came upon them. */
@NullMarked
package com.btrade.jobs.unknown;

import org.jspecify.annotations.NullMarked;
