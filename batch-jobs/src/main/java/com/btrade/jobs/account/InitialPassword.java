package com.btrade.jobs.account;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What stands in {@code users.password} of a new account: the MD5 of 32 random bytes that are forgotten at once.
 *
 * <p>MD5 because the website checks passwords that way; nobody knows a text with this hash, so the account opens by a
 * code sent to its phone.
 */
final class InitialPassword {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this JDK has no MD5", e);
        }
    }
}
