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
     * @param price as the supplier wrote it
     */
    record Quote(String price, Answer answer) {
        private static final String NUMBER = "[0-9]+(\\.[0-9]+)?";

        /** The price per unit of the batch, or the supplier's words where there is no number. */
        public String text(String unit) {
            if (!price.matches(NUMBER)) {
                return price;
            }
            return price + (unit.isEmpty() ? " 元" : " 元/" + unit);
        }
    }

    /** How many are not listed. */
    public int more() {
        return count - cheapest.size();
    }
}
