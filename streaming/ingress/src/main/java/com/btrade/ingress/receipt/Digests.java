package com.btrade.ingress.receipt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests that signatures are made of, in lower-case hex. */
final class Digests {
    private static final String HMAC = "HmacSHA256";

    private Digests() {}

    /** SendCloud's signature of a callback: HMAC-SHA256 of the timestamp and the token by the app key. */
    static String sendCloud(String appKey, String timestamp, String token) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes(appKey), HMAC));
            return hex(mac.doFinal(bytes(timestamp + token)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot verify: this JDK has no " + HMAC, e);
        }
    }

    /** WeChat's: SHA-1 of the account's token, the timestamp and the nonce, sorted and joined. */
    static String wechat(String token, String timestamp, String nonce) {
        String[] parts = {token, timestamp, nonce};
        Arrays.sort(parts);
        return hex(digest("SHA-1").digest(bytes(String.join("", parts))));
    }

    static String sha256(byte[] content) {
        return hex(digest("SHA-256").digest(content));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot verify: this JDK has no " + algorithm, e);
        }
    }
}
