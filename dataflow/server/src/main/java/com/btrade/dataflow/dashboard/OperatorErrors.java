package com.btrade.dataflow.dashboard;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.dataflow.core.dsl.ParseException;
import org.springframework.cloud.dataflow.server.controller.RestControllerAdvice;
import org.springframework.core.annotation.Order;
import org.springframework.hateoas.Link;
import org.springframework.hateoas.mediatype.vnderrors.VndErrors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Answers what an operator can cause with 4xx and a sentence, where Data Flow says 500 and logs a stack trace. */
@ControllerAdvice
@Order(0)
@SuppressWarnings("deprecation") // VndErrors is the form in which the dashboard reads errors.
class OperatorErrors extends RestControllerAdvice {
    private static final Logger log = LoggerFactory.getLogger(OperatorErrors.class);

    /** Something asked for cannot be read: a property, a definition, a sort order. */
    @ExceptionHandler({IllegalArgumentException.class, ParseException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    @ResponseBody
    VndErrors onInvalid(Exception e) {
        return told(e);
    }

    /** What was asked for is right, but not now: too many tasks run, or the platform is away. */
    @ExceptionHandler(IllegalStateException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    @ResponseBody
    VndErrors onNotNow(Exception e) {
        return told(e);
    }

    private static VndErrors told(Exception e) {
        String sentence = e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().strip();
        log.warn("Refused 已拒绝: {}", sentence);
        return new VndErrors(e.getClass().getSimpleName(), sentence, Link.of("/"));
    }
}
