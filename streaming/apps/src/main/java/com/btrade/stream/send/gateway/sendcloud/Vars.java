package com.btrade.stream.send.gateway.sendcloud;

import com.btrade.stream.send.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The variables of one message as the provider takes them: named %...%, at most 32 characters, no links. */
final class Vars {
    private static final int MAX_VALUE = 32;
    private static final String LINK_TAIL = "purchaseinfoid";
    private static final Pattern LINK = Pattern.compile(
            "(?i)(https?:|www\\.)[!-~]*|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(com|cn|net|org|top|cc|io)(?![a-z0-9])[!-~]*");

    private Vars() {}

    /** Whether the recipient's own part of the link fits: cut, it would lead nowhere. */
    static boolean fit(Content content) {
        return content.values().getOrDefault(LINK_TAIL, "").length() <= MAX_VALUE;
    }

    static Map<String, String> of(Content content) {
        Map<String, String> vars = new LinkedHashMap<>();
        content.values().forEach((name, value) -> vars.put("%" + name + "%", value(name, value)));
        return vars;
    }

    /** What people typed may look like a link, and then the provider refuses all of it. */
    private static String value(String name, String value) {
        if (name.equals(LINK_TAIL)) {
            return value;
        }
        String clean = LINK.matcher(value).replaceAll("").strip();
        return clean.substring(0, Math.min(clean.length(), MAX_VALUE));
    }
}
