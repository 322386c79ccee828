package com.btrade.ingress.receipt;

import com.btrade.ingress.start.WritePool;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The connections that may write, which those of the pages may not; they give up soon enough for a provider's patience. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ReceiptSettings.class)
class ReceiptConfiguration {
    private static final int POOL = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Bean
    Tokens tokens(DataSourceProperties mysql, Clock clock) {
        return new Tokens(WritePool.open(mysql, "btrade-callbacks", POOL, PATIENCE), clock);
    }
}
