/** What is taken of a request, and how one is refused: a status and a reason, as JSON or as a short page. */
@NullMarked
package com.btrade.ingress.refusal;

import org.jspecify.annotations.NullMarked;
