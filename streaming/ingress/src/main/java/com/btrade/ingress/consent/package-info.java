/** What recipients answer to a push: kept, and where they do not want to be told again, heeded. */
@NullMarked
package com.btrade.ingress.consent;

import org.jspecify.annotations.NullMarked;
