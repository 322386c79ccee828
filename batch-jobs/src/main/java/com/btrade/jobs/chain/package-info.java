/** Jobs that run one after the other as one job; they are known by their names only. */
@NullMarked
package com.btrade.jobs.chain;

import org.jspecify.annotations.NullMarked;
