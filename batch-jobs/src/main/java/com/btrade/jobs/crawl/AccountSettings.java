package com.btrade.jobs.crawl;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account at a site; both of its parts come from the environment only, and no launch page offers them.
 *
 * @param logInUrl where it logs in, if that is not the site's own address
 * @param user the name
 * @param password the password
 */
record AccountSettings(
        @Nullable URI logInUrl,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {
    AccountSettings {
        if (logInUrl != null
                && (logInUrl.getHost() == null
                        || !String.valueOf(logInUrl.getScheme()).matches("https?"))) {
            throw new IllegalArgumentException(
                    "Invalid log-in-url: " + logInUrl + ", expected http://host or https://host");
        }
    }

    boolean isMissing() {
        return user.isBlank() || password.isBlank();
    }

    @Override
    public String toString() {
        return "AccountSettings[logInUrl=" + logInUrl + ", " + (isMissing() ? "no account" : "an account") + "]";
    }
}
