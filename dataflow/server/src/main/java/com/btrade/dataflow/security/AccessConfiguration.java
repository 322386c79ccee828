package com.btrade.dataflow.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What stands in front of Data Flow whether or not somebody has to log in. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    Access access(Environment environment) {
        return Access.of(environment);
    }
}
