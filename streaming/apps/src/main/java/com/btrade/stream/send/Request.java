package com.btrade.stream.send;

import java.util.List;

/**
 * One call of a gateway: its composition is stored before the first attempt and the same in every repeat.
 *
 * @param id by which the provider knows a repeat, at most 128 characters
 * @param messages at least one, all of one template
 */
public record Request(String id, List<Message> messages) {
    public Request {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("Invalid request: it holds no message");
        }
    }

    /** The template of all its messages. */
    public Template template() {
        return messages.get(0).template();
    }
}
