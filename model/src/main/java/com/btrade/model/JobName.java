package com.btrade.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names by which jobs are launched, scheduled and registered. */
public enum JobName {
    CRAWL_YT1998_PURCHASES("crawl-yt1998-purchases"),
    CRAWL_ZYCTD_PURCHASES("crawl-zyctd-purchases"),
    CRAWL_ZYCCST_SUPPLIERS("crawl-zyccst-suppliers"),
    CRAWL_ZYCCST_MERCHANTS("crawl-zyccst-merchants"),
    CRAWL_YOBO360_SUPPLIERS("crawl-yobo360-suppliers"),
    CRAWL_ZYCZYC_SUPPLIERS("crawl-zyczyc-suppliers"),
    CRAWL_KMZYW_SUPPLIERS("crawl-kmzyw-suppliers"),
    CRAWL_YT1998_SUPPLIERS("crawl-yt1998-suppliers"),

    /** An operator's word on a crawl whose yield was held back. */
    SETTLE_QUARANTINE("settle-quarantine"),

    CONVERT_TRADER_DATA("convert-trader-data"),
    PUSH_NEW_PURCHASES("push-new-purchases"),

    /** The crawl of yt1998.com, the conversion and the push, one after the other. */
    CRAWL_CONVERT_PUSH("crawl-convert-push"),

    /** The same with the crawl of zyctd.com. */
    CRAWL_ZYCTD_CONVERT_PUSH("crawl-zyctd-convert-push"),

    MONITOR_CLICK("monitor-click"),
    ANALYSIS_RECORD("analysis-record"),
    ANALYSIS_NOTIFY("analysis-notify"),

    /** The three analyses, one after the other. */
    DAILY_ANALYSES("daily-analyses"),

    TASK_GENERATE("task-generate"),
    RECONCILE_MESSAGES("reconcile-messages"),

    /** An operator's word on a person who is not to be told any more. */
    OPT_OUT("opt-out"),

    MIGRATE_SUPPLIERS("migrate-suppliers"),
    MIGRATE_USERS("migrate-users"),
    CLEAN_SUPPLIERS("clean-suppliers"),

    DATA_REPORT("data-report"),
    PUSH_REPORT("push-report");

    private final String text;

    JobName(String text) {
        this.text = text;
    }

    /** The name an operator types. */
    public String text() {
        return text;
    }

    /** The job an operator named, if there is one. */
    public static Optional<JobName> named(String text) {
        return Arrays.stream(values()).filter(job -> job.text.equals(text)).findFirst();
    }

    /** Every name, for a message that says what there is. */
    public static String known() {
        return Arrays.stream(values()).map(JobName::text).collect(Collectors.joining(", "));
    }
}
