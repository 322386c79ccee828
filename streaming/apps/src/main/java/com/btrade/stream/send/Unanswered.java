package com.btrade.stream.send;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The quotes of a batch that its buyer has not answered. */
public record Unanswered(int count, Optional<BigDecimal> cheapest) {
    /** Every quote is answered. */
    static final Unanswered NONE = new Unanswered(0, Optional.empty());

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,6})?");

    /** Of the prices as they were typed: compared as numbers, for as texts "9" is dearer than "10". */
    public static Unanswered of(List<String> prices) {
        Optional<BigDecimal> cheapest = prices.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(price -> NUMBER.matcher(price).matches())
                .map(BigDecimal::new)
                .min(BigDecimal::compareTo);
        return new Unanswered(prices.size(), cheapest);
    }
}
