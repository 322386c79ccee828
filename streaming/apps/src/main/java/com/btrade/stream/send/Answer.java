package com.btrade.stream.send;

import java.util.Map;

/** What came back from a gateway. */
public sealed interface Answer {
    /** An outcome per recipient; one that is left out is asked for again by the same request. */
    record Answered(Map<Recipient, Outcome> outcomes) implements Answer {
        public Answered {
            outcomes = Map.copyOf(outcomes);
        }
    }

    /** No answer, or "later": the request may have been carried out, or not. */
    record Silent(String reason) implements Answer {}

    /** Nothing was taken, and nothing will be until somebody has seen to it: keys, templates, money. */
    record Stopped(String code, String reason) implements Answer {}
}
