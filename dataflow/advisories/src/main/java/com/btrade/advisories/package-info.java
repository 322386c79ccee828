/** The list of published advisories that a build compares its dependencies with, and the form dependency-check reads it in. */
@NullMarked
package com.btrade.advisories;

import org.jspecify.annotations.NullMarked;
