package com.btrade.stream.send;

/**
 * A stored message that a sender holds.
 *
 * @param alone whether it goes in a request of its own
 */
public record Message(long id, Recipient recipient, Template template, Content content, boolean alone) {
    /** The same in other words. */
    Message saying(Content words) {
        return new Message(id, recipient, template, words, alone);
    }
}
