package com.btrade.stream.send;

/** How an attempt ended. */
sealed interface Landed {
    Attempt attempt();

    /** The gateway was called and said something. */
    record Said(Attempt attempt, Answer answer) implements Landed {}

    /** It was not called: the line was stopped, or the lease is over. */
    record Withheld(Attempt attempt) implements Landed {}

    /** It cannot be used at all. */
    record Failed(Attempt attempt, RuntimeException failure) implements Landed {}
}
