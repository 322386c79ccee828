package com.btrade.model.sendcloud;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Signs a call of SendCloud's SMS interface: the parameters sorted by name, {@code k=v} joined with {@code &} and not
 * URL-encoded, between two keys, as MD5 in hex.
 */
public final class SendCloudSignature {
    private SendCloudSignature() {}

    /** The value of the parameter {@code signature} for the others. */
    public static String sign(Map<String, String> parameters, String key) {
        String joined = new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
        byte[] text = (key + "&" + joined + "&" + key).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(md5().digest(text));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot sign: this JDK has no MD5", e);
        }
    }
}
