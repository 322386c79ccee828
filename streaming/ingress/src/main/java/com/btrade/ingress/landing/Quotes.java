package com.btrade.ingress.landing;

import java.util.List;

/**
 * The quotes for one batch.
 *
 * @param cheapest the cheapest ones first, not always all; empty for a visitor who is not the buyer
 * @param toBuyer whether the visitor came by the buyer's own link, and so may see prices
 */
record Quotes(int count, int unanswered, List<Quote> cheapest, boolean toBuyer) {

    /**
     * One quote.
     *
     * @param price as the supplier wrote it, per unit of the batch
     */
    record Quote(String price, Answer answer) {}

    /** How many are not listed. */
    public int more() {
        return count - cheapest.size();
    }
}
