package com.btrade.ingress.refusal;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Nothing but {@link Body} reads what a request brings along: parameters are those of the address. */
@Configuration(proxyBeanMethods = false)
class BodiesAreOurs {
    private static final String NO_METHOD = "NONE";

    @Bean
    TomcatConnectorCustomizer parametersOfTheAddressOnly() {
        return connector -> connector.setParseBodyMethods(NO_METHOD);
    }
}
