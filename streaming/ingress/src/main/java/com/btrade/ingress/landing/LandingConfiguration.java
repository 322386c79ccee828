package com.btrade.ingress.landing;

import com.btrade.ingress.start.InvalidSecretException;
import com.btrade.model.VisitorKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What visitors are known again by. */
@Configuration(proxyBeanMethods = false)
class LandingConfiguration {
    @Bean
    VisitorKey visitorKey(@Value("${btrade.visitor-key}") String secret) {
        try {
            return new VisitorKey(secret);
        } catch (IllegalArgumentException e) {
            throw new InvalidSecretException(VisitorKey.VARIABLE, e);
        }
    }
}
