package com.btrade.dataflow.schedule;

import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The one who acts when nobody has logged in: a schedule. */
final class Acting extends AbstractAuthenticationToken {
    private final String name;

    private Acting(ScheduleName schedule) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.name = "schedule:" + schedule;
        setAuthenticated(true);
    }

    static <T> T as(ScheduleName schedule, Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(new Acting(schedule));
        SecurityContextHolder.setContext(own);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Object getPrincipal() {
        return name;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Acting && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
