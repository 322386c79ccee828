package com.btrade.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that knows visitors of one address and agent again: HMAC-SHA256 of both. Without the secret nobody finds the
 * address by trying all that there are. Prints itself without the secret.
 */
public final class VisitorKey {
    /** Where the secret comes from. */
    public static final String VARIABLE = "BTRADE_VISITOR_KEY";

    private static final String HMAC = "HmacSHA256";
    private static final int LEAST = 16;

    private final SecretKey key;

    /**
     * A key of a secret text.
     *
     * @throws IllegalArgumentException if it is too short to be one
     */
    public VisitorKey(String secret) {
        if (secret.strip().length() < LEAST) {
            throw new IllegalArgumentException(
                    "Invalid " + VARIABLE + ": expected a random text of " + LEAST + " characters or more");
        }
        this.key = new SecretKeySpec(secret.strip().getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** One who came from an address with an agent, of which the address is not kept. */
    public Visitor visitor(String address, String agent) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            NaturalKey.feed(mac::update, "visitor", address, agent);
            return new Visitor(agent, NaturalKey.hex(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot tell visitors apart: this JDK has no " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "visitor key";
    }
}
