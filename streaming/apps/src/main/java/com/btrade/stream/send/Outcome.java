package com.btrade.stream.send;

/** What a gateway said about one message. */
public sealed interface Outcome {
    /** It took the message. */
    record Accepted(String messageId) implements Outcome {}

    /** It refuses this recipient. */
    record Rejected(String code) implements Outcome {}
}
