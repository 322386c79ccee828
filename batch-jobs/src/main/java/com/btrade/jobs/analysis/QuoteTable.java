package com.btrade.jobs.analysis;

import com.btrade.model.BatchId;
import com.btrade.model.QuoteId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how buyers have answered quotes: state 1 accepted, 2 rejected. */
final class QuoteTable {
    private static final String ACCEPTED =
            "SELECT DISTINCT purchaseinfoid FROM quote WHERE purchaseinfoid IN (:ids) AND state = 1";
    private static final String REJECTED = "SELECT id FROM quote WHERE id IN (:ids) AND state = 2";

    private final JdbcClient jdbc;

    QuoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The batches with an accepted quote. */
    Set<BatchId> accepted(Collection<BatchId> batches) {
        return new HashSet<>(ids(ACCEPTED, batches.stream().map(BatchId::value).toList()).stream()
                .map(BatchId::new)
                .toList());
    }

    /** The rejected ones of these quotes. */
    Set<QuoteId> rejected(Collection<QuoteId> quotes) {
        return new HashSet<>(ids(REJECTED, quotes.stream().map(QuoteId::value).toList()).stream()
                .map(QuoteId::new)
                .toList());
    }

    private List<Integer> ids(String sql, List<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(sql).param("ids", ids).query(Integer.class).list();
    }
}
