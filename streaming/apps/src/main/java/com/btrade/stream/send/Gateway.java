package com.btrade.stream.send;

import java.time.Duration;

/** A provider that takes messages of one channel. Used by several threads at once. */
public interface Gateway {
    /** The most messages one request may hold. */
    int batchLimit();

    /** How many requests one process may have under way at a time. */
    int connections();

    /**
     * For how long after its first attempt a request may be repeated without being carried out twice; then it ends as
     * unknown. Not for ever: one that holds somebody who has opted out since is never repeated.
     */
    Duration repeatWindow();

    /** The account that messages of a template go through. */
    Line line(Template template);

    /** Hands one request over. What is thrown means that the provider cannot be used at all: the run ends. */
    Answer submit(Request request);
}
