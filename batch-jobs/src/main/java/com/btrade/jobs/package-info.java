/** The jobs of Btrade: one Spring Boot jar, the job chosen by {@code spring.batch.job.name}. */
@NullMarked
package com.btrade.jobs;

import org.jspecify.annotations.NullMarked;
