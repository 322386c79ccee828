/** Schedules on one machine: Quartz says when, Data Flow launches. On Kubernetes Data Flow's own scheduler takes this place. */
@NullMarked
package com.btrade.dataflow.schedule;

import org.jspecify.annotations.NullMarked;
