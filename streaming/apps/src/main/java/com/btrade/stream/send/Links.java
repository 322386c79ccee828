package com.btrade.stream.send;

import com.btrade.model.BatchId;
import com.btrade.model.LinkToken;

/**
 * The links by which recipients come to the platform.
 *
 * @param host such as {@code https://www.yaocaigou.com}, without a slash at its end
 */
public record Links(String host) {
    private static final String PUSH_PATH = "/purchase/purchaseinfo/";
    private static final String REMINDER_PATH = "/replydetail?pid=";

    String push(BatchId batch, LinkToken uuid) {
        return host + PUSH_PATH + pushTail(batch, uuid);
    }

    String reminder(BatchId batch, LinkToken uuid) {
        return host + REMINDER_PATH + reminderTail(batch, uuid);
    }

    /** The part that an SMS value may carry, for the fixed part stands in the template: at most 32 characters. */
    static String pushTail(BatchId batch, LinkToken uuid) {
        return batch + "?uuid=" + uuid;
    }

    static String reminderTail(BatchId batch, LinkToken uuid) {
        return batch + "&uuid=" + uuid;
    }
}
