package com.btrade.stream.click;

import com.btrade.model.QuoteId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** The list in {@code transform_rate.quote}. */
public final class QuoteCsv {
    private QuoteCsv() {}

    /** The list with these quotes in it, each once. */
    public static String with(String csv, Collection<QuoteId> quotes) {
        Set<String> ids = ids(csv);
        quotes.forEach(quote -> ids.add(quote.toString()));
        return String.join(",", ids);
    }

    /** How many of these quotes are not in the list. */
    public static int missing(String csv, Collection<QuoteId> quotes) {
        Set<String> ids = ids(csv);
        return (int)
                quotes.stream().filter(quote -> !ids.contains(quote.toString())).count();
    }

    private static Set<String> ids(String csv) {
        Set<String> ids = new LinkedHashSet<>();
        Arrays.stream(csv.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        return ids;
    }
}
