package com.btrade.jobs.task;

import com.btrade.model.QuoteId;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The quotes that a push brought, as {@code transform_rate.quote} lists them.
 *
 * @param all each once
 * @param dirt how many entries of the list are no ids
 */
public record QuoteIds(Set<QuoteId> all, int dirt) {
    private static final Pattern ID = Pattern.compile("0*[1-9][0-9]{0,8}");

    public QuoteIds {
        all = Set.copyOf(all);
    }

    /** Those of a list; empty entries mean nothing. */
    public static QuoteIds of(String csv) {
        Set<QuoteId> all = new HashSet<>();
        int dirt = 0;
        for (String entry : csv.split(",", -1)) {
            String id = entry.strip();
            if (ID.matcher(id).matches()) {
                all.add(new QuoteId(Integer.parseInt(id)));
            } else if (!id.isEmpty()) {
                dirt++;
            }
        }
        return new QuoteIds(all, dirt);
    }
}
