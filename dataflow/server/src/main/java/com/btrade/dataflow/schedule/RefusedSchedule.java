package com.btrade.dataflow.schedule;

import org.springframework.http.HttpStatus;

/** A schedule that cannot be; the message is for the operator, in both languages. */
final class RefusedSchedule extends RuntimeException {
    private final HttpStatus status;

    RefusedSchedule(HttpStatus status, String chinese, String english) {
        super(chinese + " " + english);
        this.status = status;
    }

    static RefusedSchedule invalid(String chinese, String english) {
        return new RefusedSchedule(HttpStatus.BAD_REQUEST, chinese, english);
    }

    HttpStatus status() {
        return status;
    }
}
