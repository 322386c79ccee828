package com.btrade.stream.send.gateway.wechat;

import java.util.regex.Pattern;

/** A value as a template's field takes it, by the type that the field's name begins with; the provider refuses others. */
final class FieldValue {
    private static final int MAX_THING = 20;
    private static final int MAX_STRING = 32;
    private static final int MAX_PHRASE = 5;
    private static final int MAX_OTHER = 200;
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7e]");
    private static final Pattern NOT_CHINESE = Pattern.compile("[^\\p{IsHan}]");
    private static final String NOTHING = "无";
    private static final String NO_STRING = "-";

    private FieldValue() {}

    static String fit(String field, String value) {
        if (field.startsWith("thing")) {
            return cut(value, MAX_THING, NOTHING);
        }
        if (field.startsWith("character_string")) {
            return cut(NOT_ASCII.matcher(value).replaceAll(""), MAX_STRING, NO_STRING);
        }
        if (field.startsWith("phrase")) {
            return cut(NOT_CHINESE.matcher(value).replaceAll(""), MAX_PHRASE, NOTHING);
        }
        return cut(value, MAX_OTHER, NOTHING);
    }

    private static String cut(String value, int limit, String fallback) {
        String text = value.strip();
        if (text.isEmpty()) {
            return fallback;
        }
        int end = Math.min(text.length(), limit);
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
