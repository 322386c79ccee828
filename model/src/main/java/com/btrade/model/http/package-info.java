/** What keeps an answer by HTTP from taking memory or time without bound. */
@NullMarked
package com.btrade.model.http;

import org.jspecify.annotations.NullMarked;
