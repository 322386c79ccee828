package com.btrade.stream.send;

import java.time.Duration;

/** What a gateway said about one message. */
public sealed interface Outcome {
    /** It took the message; the id is empty if it named none. */
    record Accepted(String messageId) implements Outcome {}

    /** It refuses this recipient for ever. */
    record Rejected(String code) implements Outcome {}

    /** It refuses the template or its values: the message is lost, and an operator has to see to the next ones. */
    record Unfit(String code) implements Outcome {}

    /** It did not take the message and wants to be asked again after a while. */
    record Later(String code, Duration pause) implements Outcome {}

    /** It took nothing of the request because of somebody in it, and does not say because of whom. */
    record Alone(String code) implements Outcome {}
}
