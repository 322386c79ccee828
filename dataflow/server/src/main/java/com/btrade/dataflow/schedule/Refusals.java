package com.btrade.dataflow.schedule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.dataflow.server.controller.TaskSchedulerController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.mediatype.vnderrors.VndErrors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers a schedule that cannot be in the form whose sentence the dashboard shows, where Data Flow would answer 500. */
@ControllerAdvice(assignableTypes = TaskSchedulerController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@SuppressWarnings("deprecation") // VndErrors is what Data Flow answers with and its dashboard reads
final class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    ResponseEntity<VndErrors> refused(RefusedSchedule refusal) {
        return answer(refusal.status(), "RefusedSchedule", String.valueOf(refusal.getMessage()));
    }

    /** Data Flow's controller reads the properties before any scheduler sees them. */
    @ExceptionHandler
    ResponseEntity<VndErrors> unreadable(IllegalArgumentException refusal) {
        return answer(
                HttpStatus.BAD_REQUEST, "IllegalArgumentException", "请求无效。 Invalid request: " + refusal.getMessage());
    }

    private static ResponseEntity<VndErrors> answer(HttpStatus status, String reference, String sentence) {
        log.warn("Refused a schedule: {}", sentence);
        return ResponseEntity.status(status).body(new VndErrors(reference, sentence, Link.of("/")));
    }
}
