/** What all stand-in sites share: a real HTTP server, its access log, answers, and faults on demand. */
@NullMarked
package com.btrade.sandbox.site;

import org.jspecify.annotations.NullMarked;
