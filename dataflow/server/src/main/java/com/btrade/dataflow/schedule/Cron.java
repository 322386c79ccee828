package com.btrade.dataflow.schedule;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.quartz.CronExpression;

/**
 * When a schedule fires. Five fields as on Kubernetes (minute, hour, day, month, weekday) or six (a second first); a
 * weekday's number means the same in both, 0 and 7 are Sunday.
 *
 * @param text as the operator gave it
 * @param quartz the same in the language of Quartz
 */
record Cron(String text, String quartz) {
    private static final Map<String, String> MACROS = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");

    private static final Pattern MIXED_DAYS = Pattern.compile("(?i).*[LW].*,.*|.*,.*[LW].*");

    static Cron of(String text) {
        String stripped = text.strip();
        String[] fields =
                MACROS.getOrDefault(stripped.toLowerCase(Locale.ROOT), stripped).split("\\s+", -1);
        if (fields.length != 5 && fields.length != 6) {
            throw invalid(
                    stripped,
                    "需要 5 段（分 时 日 月 星期）或 6 段（秒 分 时 日 月 星期）",
                    "it needs five fields (minute hour day month weekday) or six (second first)");
        }
        List<String> six = new ArrayList<>(List.of(fields));
        if (fields.length == 5) {
            six.add(0, "0");
        }
        for (CronField field : CronField.values()) {
            if (!field.accepts(field.of(six))) {
                throw invalid(
                        stripped,
                        field.chinese() + "“" + field.of(six) + "”不对",
                        field.english() + " cannot be " + field.of(six));
            }
        }
        return new Cron(stripped, quartz(stripped, six));
    }

    private static String quartz(String text, List<String> six) {
        String day = CronField.DAY.of(six);
        String weekday = CronField.WEEKDAY.of(six);
        if (!isAny(day) && !isAny(weekday)) {
            throw invalid(text, "日和星期只能限定一个，另一个写 *", "it may restrict the day or the weekday, the other one is *");
        }
        if (Weekdays.mixesNth(weekday) || MIXED_DAYS.matcher(day).matches()) {
            throw invalid(text, "带 L、W、# 的日或星期不能与其他值并列", "a day with L, W or # stands alone");
        }
        String when = isAny(weekday) ? (isAny(day) ? "*" : day) : "?";
        String quartz = String.join(
                " ",
                six.get(0),
                six.get(1),
                six.get(2),
                when,
                six.get(4),
                isAny(weekday) ? "?" : Weekdays.quartz(weekday));
        try {
            CronExpression.validateExpression(quartz);
        } catch (ParseException e) {
            throw invalid(text, "无法执行（" + e.getMessage() + "）", "Quartz says: " + e.getMessage());
        }
        return quartz;
    }

    private static boolean isAny(String field) {
        return field.equals("*") || field.equals("?");
    }

    private static RefusedSchedule invalid(String text, String chinese, String english) {
        return RefusedSchedule.invalid(
                "cron 表达式“" + text + "”无效：" + chinese + "。",
                "Invalid cron expression: " + text + " (" + english + ").");
    }

    /** The next firings after a moment: fewer than asked for, or none, if the calendar has no more. */
    List<ZonedDateTime> next(int count, Instant after, ZoneId zone) {
        List<ZonedDateTime> times = new ArrayList<>();
        CronExpression expression = expression(zone);
        Date time = expression.getNextValidTimeAfter(Date.from(after));
        while (time != null && times.size() < count) {
            times.add(time.toInstant().atZone(zone));
            time = expression.getNextValidTimeAfter(time);
        }
        return times;
    }

    CronExpression expression(ZoneId zone) {
        try {
            CronExpression expression = new CronExpression(quartz);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return expression;
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
