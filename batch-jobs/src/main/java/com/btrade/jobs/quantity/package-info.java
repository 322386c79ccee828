/** What people mean when they write how much they want. Plain Java. */
@NullMarked
package com.btrade.jobs.quantity;

import org.jspecify.annotations.NullMarked;
