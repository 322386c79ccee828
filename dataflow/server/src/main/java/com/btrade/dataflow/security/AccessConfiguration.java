package com.btrade.dataflow.security;

import javax.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** What stands in front of Data Flow whether or not somebody has to log in. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    Access access(Environment environment) {
        return Access.of(environment);
    }

    @Bean
    FilterRegistrationBean<BrowserHeaders> browserHeaders() {
        return first(new BrowserHeaders(), 0);
    }

    @Bean
    FilterRegistrationBean<OriginGuard> originGuard(Access access, Environment environment) {
        Addresses addresses = Addresses.parse(environment.getProperty(Addresses.PUBLIC_URL, ""));
        return first(new OriginGuard(addresses, access.mode() == Access.Mode.OPEN), 1);
    }

    @Bean
    FilterRegistrationBean<MaskedAnswers> maskedAnswers(ConfigurableEnvironment environment) {
        return first(new MaskedAnswers(OwnSecrets.of(environment)), 2);
    }

    @Bean
    FilterRegistrationBean<SecretArguments> secretArguments(ConfigurableEnvironment environment) {
        FilterRegistrationBean<SecretArguments> registration =
                new FilterRegistrationBean<>(new SecretArguments(OwnSecrets.of(environment)));
        // Behind the log-in, which refuses strangers first.
        registration.setOrder(0);
        return registration;
    }

    /** Before everything else, or a request could have an effect on its way. */
    private static <T extends Filter> FilterRegistrationBean<T> first(T filter, int after) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + after);
        return registration;
    }
}
