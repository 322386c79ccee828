package com.btrade.dataflow.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.common.security.support.OnOAuth2SecurityEnabled;
import org.springframework.core.env.Environment;

/**
 * Whom the server lets in, as the environment says it.
 *
 * @param users who may log in; none unless the mode is {@link Mode#USERS}
 */
record Access(Mode mode, List<User> users) {
    static final String USERS = "BTRADE_DATAFLOW_USERS";
    static final String USERS_FILE = "BTRADE_DATAFLOW_USERS_FILE";

    enum Mode {
        /** Whoever reaches the port. */
        OPEN,
        /** The users of {@link #USERS} or {@link #USERS_FILE}. */
        USERS,
        /** Data Flow's own OAuth2 log-in, once spring.security.oauth2 is configured. */
        OIDC
    }

    Access {
        users = List.copyOf(users);
    }

    static Access of(Environment environment) {
        String inline = environment.getProperty(USERS);
        String file = environment.getProperty(USERS_FILE);
        boolean oidc = !OnOAuth2SecurityEnabled.getSubProperties(environment, "spring.security.oauth2")
                .isEmpty();
        refuseTwo(inline, file, oidc);
        if (inline != null) {
            return new Access(Mode.USERS, new UsersText(USERS).parse(inline));
        }
        if (file != null) {
            return new Access(Mode.USERS, new UsersText(USERS_FILE).parse(read(file)));
        }
        return new Access(oidc ? Mode.OIDC : Mode.OPEN, List.of());
    }

    private static void refuseTwo(@Nullable String inline, @Nullable String file, boolean oidc) {
        if ((inline != null && file != null) || (oidc && (inline != null || file != null))) {
            throw new RefusedToStart("Cannot tell who may log in: only one of " + USERS + ", " + USERS_FILE
                    + " and spring.security.oauth2 can be set");
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedToStart("Cannot read the users' file " + file + " that " + USERS_FILE + " names");
        }
    }
}
