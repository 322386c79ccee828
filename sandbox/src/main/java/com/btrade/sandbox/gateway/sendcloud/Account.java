package com.btrade.sandbox.gateway.sendcloud;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks who calls: user, signature and timestamp. */
final class Account {
    private static final long TOLERANCE_MS = 60_000;

    private final SendCloudOptions options;

    Account(SendCloudOptions options) {
        this.options = options;
    }

    void require(Map<String, String> parameters, boolean timestamped) throws RefusedException {
        if (!options.user().equals(parameters.get("smsUser"))) {
            throw new RefusedException(471, "smsUser不存在");
        }
        String signature = parameters.get("signature");
        if (signature == null || parameters.containsKey("smsKey")) {
            throw new RefusedException(421, "签名参数错误");
        }
        if (!MessageDigest.isEqual(bytes(signature), bytes(sign(parameters)))) {
            throw new RefusedException(422, "签名错误");
        }
        if (timestamped) {
            requireNow(parameters.getOrDefault("timestamp", ""));
        }
    }

    private void requireNow(String timestamp) throws RefusedException {
        if (!timestamp.matches("[0-9]{13}")
                || Math.abs(options.clock().millis() - Long.parseLong(timestamp)) > TOLERANCE_MS) {
            throw new RefusedException(461, "时间戳无效");
        }
    }

    private String sign(Map<String, String> parameters) {
        String signed = new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals("signature"))
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest(bytes(options.key() + "&" + signed + "&" + options.key()));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot sign: this JDK has no MD5", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
