/** Which herb of the catalogue a person means: names, aliases, folding. Plain Java; every job that reads herb names uses it. */
@NullMarked
package com.btrade.jobs.herb;

import org.jspecify.annotations.NullMarked;
