package com.btrade.jobs.store;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;

/** Marks what belongs to the business database, as opposed to the job repository. */
@Qualifier @Retention(RetentionPolicy.RUNTIME)
public @interface Business {}
