package com.btrade.dataflow.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a password unless too many wrong ones came the same way before. */
final class BrakedLogIn implements AuthenticationProvider {
    private static final String NOBODY = "";
    private static final int LONGEST_BYTES = 72;

    private final AuthenticationProvider passwords;
    private final GuessBrake brake;
    private final Set<String> names;

    BrakedLogIn(AuthenticationProvider passwords, GuessBrake brake, Access access) {
        this.passwords = passwords;
        this.brake = brake;
        this.names = access.users().stream().map(User::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        GuessBrake.Way way = way(attempt);
        Duration closed = brake.closedFor(way);
        if (!closed.isZero()) {
            throw new LockedException("Too many wrong passwords: try again in " + (closed.toSeconds() + 1) + " s");
        }
        try {
            refuseLonger(attempt);
            Authentication user = passwords.authenticate(attempt);
            brake.succeeded(way);
            return user;
        } catch (BadCredentialsException e) {
            brake.failed(way);
            throw e;
        }
    }

    /** Of a longer password bcrypt would compare the beginning only. */
    private static void refuseLonger(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new BadCredentialsException("The password is longer than " + LONGEST_BYTES + " bytes");
        }
    }

    /** Unknown names share one way: a list of invented names cannot push the real ones out of the brake's memory. */
    private GuessBrake.Way way(Authentication attempt) {
        String name = names.contains(attempt.getName()) ? attempt.getName() : NOBODY;
        String address = attempt.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        return new GuessBrake.Way(name, address);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
