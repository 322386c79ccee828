package com.btrade.sandbox.gateway.wechat;

import java.util.regex.Pattern;

/** What a template's field takes, by the type that its name begins with. */
final class Fields {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern PHRASE = Pattern.compile("\\p{IsHan}{1,5}");
    private static final int MAX_THING = 20;
    private static final int MAX_STRING = 32;
    private static final int MAX_OTHER = 200;

    private Fields() {}

    static boolean fits(String field, String value) {
        if (value.isBlank()) {
            return false;
        }
        if (field.startsWith("thing")) {
            return value.length() <= MAX_THING;
        }
        if (field.startsWith("character_string")) {
            return value.length() <= MAX_STRING && !CHINESE.matcher(value).find();
        }
        return field.startsWith("phrase") ? PHRASE.matcher(value).matches() : value.length() <= MAX_OTHER;
    }
}
