package com.btrade.stream.send.gateway.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts a token with a key made of its account's secret (AES-GCM): who reads the database alone cannot send. */
final class TokenCipher {
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    TokenCipher(WechatAccount account) {
        try {
            byte[] secret = (account.appid() + " " + account.secret()).getBytes(StandardCharsets.UTF_8);
            key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(secret), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt: this JDK has no SHA-256", e);
        }
    }

    byte[] encrypt(String token) {
        byte[] iv = new byte[IV];
        RANDOM.nextBytes(iv);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(token.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(IV + encrypted.length)
                    .put(iv)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt: this JDK has no AES-GCM", e);
        }
    }

    /** Empty if it was encrypted with another secret. */
    Optional<String> decrypt(byte[] stored) {
        if (stored.length <= IV) {
            return Optional.empty();
        }
        byte[] iv = new byte[IV];
        ByteBuffer.wrap(stored).get(iv);
        try {
            byte[] token = cipher(Cipher.DECRYPT_MODE, iv).doFinal(stored, IV, stored.length - IV);
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        return cipher;
    }
}
