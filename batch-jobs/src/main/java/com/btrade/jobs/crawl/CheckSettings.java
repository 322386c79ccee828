package com.btrade.jobs.crawl;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a crawl's yield is held back from the tables.
 *
 * @param minRuns 至少有几次历史运行才开始比较。Earlier runs of the site before any is compared
 * @param lastRuns 与最近几次运行的中位数比较。Compared is with the median of so many last runs
 * @param minShare 字段填充率或接受率低于中位数的这一比例就隔离。Held back is a run whose share of filled fields or of accepted items is
 *     below this part of the median
 * @param minItems 条数低于中位数的这一比例就隔离。Held back is a run with fewer items than this part of the median
 */
record CheckSettings(
        @DefaultValue("5") int minRuns,
        @DefaultValue("20") int lastRuns,
        @DefaultValue("0.5") double minShare,
        @DefaultValue("0.2") double minItems) {
    CheckSettings {
        if (minRuns < 1 || lastRuns < minRuns) {
            throw new IllegalArgumentException("Invalid check: min-runs " + minRuns + ", last-runs " + lastRuns
                    + ", expected 1 <= min-runs <= last-runs");
        }
        requirePart("min-share", minShare);
        requirePart("min-items", minItems);
    }

    private static void requirePart(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("Invalid " + name + ": " + value + ", expected 0 to 1");
        }
    }
}
