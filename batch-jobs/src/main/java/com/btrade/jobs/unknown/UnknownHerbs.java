package com.btrade.jobs.unknown;

import com.btrade.jobs.store.Business;
import com.btrade.jobs.store.ChunkTransactions;
import com.btrade.jobs.store.HerbTable;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list as jobs use it: {@link UnknownHerbTable} in their writers, {@link UnknownHerbReport} on their steps. */
@Configuration(proxyBeanMethods = false)
class UnknownHerbs {
    @Bean
    UnknownHerbTable unknownHerbTable(@Business JdbcTemplate template) {
        return new UnknownHerbTable(template);
    }

    @Bean
    UnknownHerbReport unknownHerbReport(
            UnknownHerbTable unknownHerbTable, HerbTable herbs, ChunkTransactions transactions, Clock clock) {
        return new UnknownHerbReport(unknownHerbTable, herbs, transactions, clock);
    }
}
