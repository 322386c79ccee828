package com.btrade.jobs.reconcile;

import com.btrade.model.Masked;
import java.time.Instant;

/**
 * What the provider says of one SMS.
 *
 * @param code 200 delivered, 4xx not processed, 5xx not delivered, else not known yet
 */
record SmsStatus(String messageId, String phone, int code, Instant requested) {
    private static final int DELIVERED = 200;
    private static final int FAILURES = 400;
    private static final int BEYOND = 600;

    boolean isDelivered() {
        return code == DELIVERED;
    }

    boolean isFailure() {
        return code >= FAILURES && code < BEYOND;
    }

    @Override
    public String toString() {
        return "status " + code + " of an SMS to " + Masked.of(phone);
    }
}
