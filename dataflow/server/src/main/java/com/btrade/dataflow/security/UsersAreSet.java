package com.btrade.dataflow.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when the server has users of its own. */
final class UsersAreSet implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().containsProperty(Access.USERS)
                || context.getEnvironment().containsProperty(Access.USERS_FILE);
    }
}
