package com.btrade.stream.send;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a template is filled with; stored with the message and not changed once a request holds it, so that a repeat says the
 * same.
 *
 * @param link the recipient's own
 * @param values by the template's names of them, in order
 */
public record Content(String link, Map<String, String> values) {
    public Content {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
