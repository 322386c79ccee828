/** Fetches pages of a site as a polite guest: robots.txt, pace, retries, limits. No framework. */
@NullMarked
package com.btrade.jobs.fetch;

import org.jspecify.annotations.NullMarked;
