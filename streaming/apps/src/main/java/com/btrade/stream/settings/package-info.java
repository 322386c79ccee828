/** What the apps are told by their environment. */
@NullMarked
package com.btrade.stream.settings;

import org.jspecify.annotations.NullMarked;
