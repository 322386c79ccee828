package com.btrade.jobs.store;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;

/** Marks what belongs to the second database, {@code yaoyy}, which is only read. */
@Qualifier @Retention(RetentionPolicy.RUNTIME)
public @interface Yaoyy {}
