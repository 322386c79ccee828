package com.btrade.jobs.recipient;

import com.btrade.model.WhyNotTold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom one task tells, and who was passed over.
 *
 * @param recipients addresses, in order
 * @param heldBack why others, who deal in the herb too, are not told
 */
public record Choice(List<String> recipients, Map<String, WhyNotTold> heldBack) {
    /** Nobody was looked at. */
    public static final Choice NONE = new Choice(List.of(), Map.of());

    public Choice {
        recipients = List.copyOf(recipients);
        heldBack = new LinkedHashMap<>(heldBack);
    }

    /** How many were passed over for each reason. */
    public Map<WhyNotTold, Integer> counts() {
        Map<WhyNotTold, Integer> counts = new TreeMap<>();
        heldBack.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        return counts;
    }

    @Override
    public String toString() {
        return "Choice[recipients=" + recipients.size() + ", heldBack=" + counts() + "]";
    }
}
