/** The pages that pushed links lead to: each view is appended first, then shown is what MySQL knows of the batch. */
@NullMarked
package com.btrade.ingress.landing;

import org.jspecify.annotations.NullMarked;
