package com.btrade.dataflow.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads users from text: {@code name:{bcrypt}$2y$12$...:VIEW,DEPLOY}, separated by semicolons or lines; lines that begin
 * with # are left out. No message quotes a password, nor anything that may be one.
 */
final class UsersText {
    private static final Pattern SEPARATOR = Pattern.compile("[;\\r\\n]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

    private final String source;

    /** @param source the variable that the text comes from, for messages */
    UsersText(String source) {
        this.source = source;
    }

    List<User> parse(String text) {
        List<User> users = new ArrayList<>();
        int position = 0;
        for (String entry : SEPARATOR.split(text, -1)) {
            String trimmed = entry.trim();
            if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                users.add(user(++position, trimmed, users));
            }
        }
        if (users.isEmpty()) {
            throw new RefusedToStart("Invalid " + source + ": it is set, but names no user");
        }
        return users;
    }

    private User user(int position, String entry, List<User> before) {
        int afterName = entry.indexOf(':');
        int beforeRoles = entry.lastIndexOf(':');
        if (afterName < 0
                || beforeRoles == afterName
                || !NAME.matcher(entry.substring(0, afterName)).matches()) {
            throw invalid("entry " + position + " is not name:password:ROLES");
        }
        String name = entry.substring(0, afterName);
        String where = "entry " + position + " (user " + name + ")";
        if (before.stream().anyMatch(user -> user.name().equals(name))) {
            throw invalid(where + " names a user a second time");
        }
        String password = password(entry.substring(afterName + 1, beforeRoles))
                .orElseThrow(
                        () -> invalid(where + " has neither a {bcrypt} hash of cost 4 to 16 nor a {noop} password"));
        return new User(
                name,
                password,
                roles(entry.substring(beforeRoles + 1))
                        .orElseThrow(() ->
                                invalid(where + " has roles other than VIEW, CREATE, MODIFY, DEPLOY, DESTROY, MANAGE,"
                                        + " SCHEDULE or ALL")));
    }

    /** A bare hash, as htpasswd prints it, counts as one of bcrypt. */
    private static Optional<String> password(String text) {
        if (text.startsWith(User.PLAIN)) {
            return Optional.of(text).filter(plain -> plain.length() > User.PLAIN.length());
        }
        String hash = text.startsWith(User.BCRYPT) ? text.substring(User.BCRYPT.length()) : text;
        return Optional.of(hash).filter(HASH.asMatchPredicate()).map(User.BCRYPT::concat);
    }

    private static Optional<Set<Role>> roles(String names) {
        try {
            return Optional.of(Role.parse(names));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private RefusedToStart invalid(String problem) {
        return new RefusedToStart("Invalid " + source + ": " + problem);
    }
}
