package com.btrade.dataflow.schedule;

import java.util.Locale;
import java.util.regex.Pattern;

/** A schedule's name: one that Kubernetes takes too. */
record ScheduleName(String text) {
    private static final int LONGEST = 52;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

    ScheduleName {
        if (text.isEmpty()) {
            throw RefusedSchedule.invalid("请填写定时的名称。", "A schedule needs a name.");
        }
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw RefusedSchedule.invalid(
                    "定时名称“" + text + "”无效：最多 52 个字符，只能用小写字母、数字和连字符，首尾须为字母或数字。",
                    "Invalid schedule name: " + text
                            + " (at most 52 characters: lower case letters, digits and hyphens, none at either end).");
        }
    }

    /** As Data Flow does on Kubernetes, capitals become small letters. */
    static ScheduleName of(String text) {
        return new ScheduleName(text.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
