package com.btrade.jobs.pushreport;

import com.btrade.model.QuoteId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads which quotes the buyer has accepted: {@code quote.state} 1. */
final class AcceptedQuoteTable {
    private final JdbcClient jdbc;

    AcceptedQuoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accepted ones of these. */
    List<QuoteId> among(Collection<QuoteId> quotes) {
        List<Integer> ids = quotes.stream().map(QuoteId::value).toList();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT id FROM quote WHERE id IN (:ids) AND state = 1")
                        .param("ids", ids)
                        .query((row, n) -> new QuoteId(row.getInt("id")))
                        .list();
    }
}
