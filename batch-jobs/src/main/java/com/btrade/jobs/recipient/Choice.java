package com.btrade.jobs.recipient;

import com.btrade.model.WhyNotTold;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom one task tells, and who was passed over.
 *
 * @param recipients addresses, in order
 * @param heldBack why others, who deal in the herb too, are not told: the first {@value #MOST_NAMED} of them
 * @param counts how many were passed over for each reason, all of them
 */
public record Choice(List<String> recipients, Map<String, WhyNotTold> heldBack, Map<WhyNotTold, Integer> counts) {
    /** So many of those who were passed over are known by name, the others only by number. */
    public static final int MOST_NAMED = 1000;

    /** Nobody was looked at. */
    public static final Choice NONE = new Choice(List.of(), Map.of(), Map.of());

    public Choice {
        recipients = List.copyOf(recipients);
        heldBack = Collections.unmodifiableMap(new LinkedHashMap<>(heldBack));
        counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** One person was looked at, and may not be told. */
    public static Choice nobodyBut(String address, WhyNotTold reason) {
        return new Choice(List.of(), Map.of(address, reason), Map.of(reason, 1));
    }

    @Override
    public String toString() {
        return "Choice[recipients=" + recipients.size() + ", heldBack=" + counts + "]";
    }
}
