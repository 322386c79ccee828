package com.btrade.ingress.receipt;

import java.util.Map;

/**
 * A genuine callback.
 *
 * @param digest SHA-256 of its body, hex
 * @param fields what it was read from, kept if its content is unknown
 */
record Callback(Hook hook, String token, String digest, Map<String, String> fields, Content content) {
    @Override
    public String toString() {
        return "callback of " + hook.text();
    }
}
