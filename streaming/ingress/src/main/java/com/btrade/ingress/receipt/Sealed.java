package com.btrade.ingress.receipt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * By what a callback shows to be the provider's.
 *
 * @param expected the signature that the provider would have made, hex
 * @param found the one that came
 * @param signedAt when the provider says that it signed
 * @param token what makes this signature another one than any before
 */
record Sealed(String expected, String found, Instant signedAt, String token) {
    /** Compares in a time that tells nothing about the right signature. */
    boolean isGenuine() {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "signed at " + signedAt;
    }
}
