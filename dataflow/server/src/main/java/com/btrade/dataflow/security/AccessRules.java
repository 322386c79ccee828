package com.btrade.dataflow.security;

import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.common.security.AuthorizationProperties;
import org.springframework.stereotype.Component;

/** Completes Data Flow's rules with the paths that they leave out, which would be refused to everybody. */
@Component
final class AccessRules implements BeanPostProcessor {
    private static final List<String> MORE = List.of(
            "GET /tasks/thinexecutions/** => hasRole('ROLE_VIEW')",
            "GET /tasks/executions/external/* => hasRole('ROLE_VIEW')",
            "DELETE /tasks/schedules/instances/* => hasRole('ROLE_SCHEDULE')");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AuthorizationProperties rules) {
            rules.getRules().addAll(MORE);
            rules.getPermitAllPaths().add("/management/health/**");
            // An answer that names what runs here is nothing for strangers.
            rules.getPermitAllPaths().remove("/management/info");
        }
        return bean;
    }
}
