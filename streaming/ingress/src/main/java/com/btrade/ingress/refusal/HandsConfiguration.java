package com.btrade.ingress.refusal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tomcat's own threads hang up on whoever is one too many; ours answer. */
@Configuration(proxyBeanMethods = false)
class HandsConfiguration {
    @Bean
    Hands hands(
            @Value("${server.tomcat.threads.min-spare}") int spare,
            @Value("${server.tomcat.threads.max}") int threads,
            @Value("${server.tomcat.threads.max-queue-capacity}") int waiting) {
        return new Hands(spare, threads, waiting);
    }

    @Bean
    TomcatProtocolHandlerCustomizer<?> requestsGoThroughOurHands(Hands hands) {
        return handler -> handler.setExecutor(hands);
    }
}
