/** The second database, 药优优, as the migrations find it: its tables, and people as its website stored them. */
@NullMarked
package com.btrade.sandbox.yaoyy;

import org.jspecify.annotations.NullMarked;
