package com.btrade.model;

import java.util.regex.Pattern;

/**
 * The Kafka topics, behind a prefix that is empty in production and keeps tests on one broker apart.
 *
 * @param prefix what every topic name begins with, up to 40 letters, digits, {@code . _ -}
 */
public record Topics(String prefix) {
    private static final Pattern PREFIX = Pattern.compile("[0-9A-Za-z._-]{0,40}");

    public Topics {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "Invalid topic prefix: " + prefix + ", expected up to 40 letters, digits, '.', '_' or '-'");
        }
    }

    /** The names as production has them. */
    public static Topics production() {
        return new Topics("");
    }

    /** Tasks to execute, written by the push jobs, read by the send app. */
    public String sendTask() {
        return prefix + "send_task";
    }

    /** Page views, written by the website and the ingress, read by the click app. */
    public String pushMonitor() {
        return prefix + "push_monitor";
    }

    /** What providers say became of messages, written by the ingress, read by the click app. */
    public String pushReceipt() {
        return prefix + "push_receipt";
    }

    /** The messages of a topic that could not be understood, each with its reason in the headers. */
    public String deadLetter(String topic) {
        return topic + ".dead";
    }
}
