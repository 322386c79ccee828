/** Migrations from 药优优 (yaoyy): each source row gets one verdict, and what it says is in the same transaction. */
@NullMarked
package com.btrade.jobs.migrate;

import org.jspecify.annotations.NullMarked;
