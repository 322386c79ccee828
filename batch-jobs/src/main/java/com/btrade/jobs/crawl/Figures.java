package com.btrade.jobs.crawl;

import com.btrade.jobs.site.Field;
import java.util.Map;

/**
 * What a run of a crawl yielded.
 *
 * @param items all that were read, those too old among them
 * @param fills the share of them on which a field is filled, 0 to 1; a field that is missing here is filled on none
 */
record Figures(int items, int accepted, int rejected, Map<Field, Double> fills) {
    Figures {
        fills = Map.copyOf(fills);
    }

    /** How many were judged: those that are too old are not. */
    int judged() {
        return accepted + rejected;
    }

    /** The share of the judged that was accepted. */
    double acceptance() {
        return judged() == 0 ? 0 : (double) accepted / judged();
    }

    double fill(Field field) {
        return fills.getOrDefault(field, 0.0);
    }
}
