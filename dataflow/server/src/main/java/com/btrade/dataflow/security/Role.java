package com.btrade.dataflow.security;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What Data Flow's own rules ask of a caller; its authority carries the prefix ROLE_. */
enum Role {
    VIEW,
    CREATE,
    MODIFY,
    DEPLOY,
    DESTROY,
    MANAGE,
    SCHEDULE;

    private static final String ALL = "ALL";

    /** Role names separated by commas, in either case; ALL stands for every role. */
    static Set<Role> parse(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names.split(",", -1)) {
            String upper = name.trim().toUpperCase(Locale.ROOT);
            roles.addAll(upper.equals(ALL) ? EnumSet.allOf(Role.class) : EnumSet.of(valueOf(upper)));
        }
        return roles;
    }
}
