/** What providers call back with: receipts of messages and replies of people, verified and appended to push_receipt. */
@NullMarked
package com.btrade.ingress.receipt;

import org.jspecify.annotations.NullMarked;
