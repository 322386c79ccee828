package com.btrade.dataflow.schedule;

import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A cron that fires once a year, next time in a few seconds. */
final class Once {
    private Once() {}

    static String in(int seconds) {
        ZonedDateTime time = ZonedDateTime.now(ZoneId.of("Asia/Shanghai")).plusSeconds(seconds);
        return String.format(
                "%d %d %d %d %d ?",
                time.getSecond(), time.getMinute(), time.getHour(), time.getDayOfMonth(), time.getMonthValue());
    }
}
