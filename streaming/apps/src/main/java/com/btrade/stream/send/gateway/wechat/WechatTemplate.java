package com.btrade.stream.send.gateway.wechat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template of an account.
 *
 * @param id the provider's
 * @param fields the template's name of each of our values; a value that is not named is not sent
 */
public record WechatTemplate(String id, Map<String, String> fields) {
    public WechatTemplate {
        fields = Map.copyOf(fields);
    }

    /** What is sent of these values, each as its field takes it. */
    Map<String, String> data(Map<String, String> values) {
        Map<String, String> data = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String field = fields.get(name);
            if (field != null) {
                data.put(field, FieldValue.fit(field, value));
            }
        });
        return data;
    }

    /**
     * Reads "first=first,keyword1=thing5".
     *
     * @throws IllegalArgumentException if a part is none
     */
    static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.strip().split("=", -1);
            if (pair.length != 2 || !(pair[0] + pair[1]).matches("\\w+") || pair[0].isEmpty() || pair[1].isEmpty()) {
                throw new IllegalArgumentException("expected value=field, comma separated");
            }
            fields.put(pair[0], pair[1]);
        }
        return fields;
    }
}
