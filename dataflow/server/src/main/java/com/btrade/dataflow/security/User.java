package com.btrade.dataflow.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * Someone who may log in.
 *
 * @param password as Spring Security stores it, its encoder's name in braces before it
 */
record User(String name, String password, Set<Role> roles) {
    static final String BCRYPT = "{bcrypt}";
    static final String PLAIN = "{noop}";

    User {
        roles = EnumSet.copyOf(roles);
    }

    boolean hasPlainPassword() {
        return password.startsWith(PLAIN);
    }

    @Override
    public String toString() {
        return name + " " + roles;
    }
}
