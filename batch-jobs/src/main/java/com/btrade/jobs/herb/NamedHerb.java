package com.btrade.jobs.herb;

import java.util.Set;

/** A herb with the specifications and origins that its row in the catalogue names, folded. */
record NamedHerb(Herb herb, Set<String> specifications, Set<String> origins) {
    NamedHerb {
        specifications = Set.copyOf(specifications);
        origins = Set.copyOf(origins);
    }

    boolean hasBefore(String word, TradeWords words) {
        return origins.contains(word) || (specifications.contains(word) && words.mayStandBefore(word));
    }

    boolean hasBehind(String word) {
        return origins.contains(word) || specifications.contains(word);
    }
}
