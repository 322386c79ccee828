package com.btrade.jobs.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counter {@code supplier.maxpush}, by mobile: where several rows have one, the limit has to hold for each of them. */
final class MaxpushTable {
    private static final String KNOWN = "SELECT DISTINCT mobile FROM supplier WHERE mobile IN (:mobiles)";
    private static final String RAISE =
            "UPDATE supplier SET maxpush = COALESCE(maxpush, 0) + :more WHERE mobile IN (:mobiles)";

    private final JdbcClient jdbc;

    MaxpushTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of the mobiles are suppliers'. */
    Set<String> known(Collection<String> mobiles) {
        if (mobiles.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(KNOWN)
                .param("mobiles", mobiles)
                .query((row, n) -> row.getString("mobile").strip())
                .list());
    }

    /** One statement per number, not per mobile: nearly always that number is 1. */
    void raise(Map<String, Integer> moreByMobile) {
        Map<Integer, List<String>> byMore = new TreeMap<>();
        new TreeMap<>(moreByMobile)
                .forEach((mobile, more) ->
                        byMore.computeIfAbsent(more, any -> new ArrayList<>()).add(mobile));
        byMore.forEach((more, mobiles) ->
                jdbc.sql(RAISE).param("more", more).param("mobiles", mobiles).update());
    }
}
