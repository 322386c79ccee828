package com.btrade.dataflow.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a schedule's latest firings; null is never.
 *
 * @param firedExecution the task execution that was launched
 * @param skippedFor the task execution that was still running
 * @param failure why the latest failed launch failed
 */
record Outcome(
        @Nullable Instant firedAt,
        @Nullable Long firedExecution,
        @Nullable Instant skippedAt,
        @Nullable Long skippedFor,
        @Nullable Instant failedAt,
        @Nullable String failure) {}
