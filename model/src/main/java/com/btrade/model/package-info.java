/** The words of the domain, shared by every module: ids, codes, messages and names. Imports nothing but the JDK. */
@NullMarked
package com.btrade.model;

import org.jspecify.annotations.NullMarked;
