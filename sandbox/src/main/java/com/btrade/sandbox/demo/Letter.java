package com.btrade.sandbox.demo;

import com.btrade.model.Channel;
import java.net.URI;

/**
 * One message of the outbox, as its recipient gets it.
 *
 * @param messageId by which the gateway knows it
 */
record Letter(long id, Channel channel, String recipient, String messageId, URI link) {
    /** Whether it asks a buyer to answer quotes; the others ask for a quote. */
    boolean isReminder() {
        return String.valueOf(link.getPath()).endsWith("/replydetail");
    }
}
