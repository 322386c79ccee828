package com.btrade.stream.send;

import com.btrade.model.Standing;

/**
 * Whom a message would reach.
 *
 * @param person with the purchase pushes that have left for them
 * @param claimed how many more of theirs other senders hold at this moment
 */
public record Reached(Standing person, int claimed) {}
