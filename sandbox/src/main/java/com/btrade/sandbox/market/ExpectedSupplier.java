package com.btrade.sandbox.market;

import com.btrade.model.Masked;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A row that a right crawl has to leave behind.
 *
 * @param name as the page first showed it, blanks folded; may be empty, or longer than a column
 * @param herbs by the catalogue's names, in the order they were met; the row holds as many as its column takes
 */
public record ExpectedSupplier(String mobile, String name, Set<String> herbs) {
    public ExpectedSupplier {
        herbs = Collections.unmodifiableSet(new LinkedHashSet<>(herbs));
    }

    @Override
    public String toString() {
        return "Supplier " + Masked.of(mobile) + " of " + herbs;
    }
}
