/** Opens accounts: one per phone, with a name and a password that nobody can guess. */
@NullMarked
package com.btrade.jobs.account;

import org.jspecify.annotations.NullMarked;
