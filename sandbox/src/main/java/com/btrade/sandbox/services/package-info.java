/** The embedded parts: each one class that starts it, says where it is and stops it. */
@NullMarked
package com.btrade.sandbox.services;

import org.jspecify.annotations.NullMarked;
