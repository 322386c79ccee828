package com.btrade.sandbox.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a job said of itself in its log's last line.
 *
 * @param said the counts as the job words them, step by step
 * @param counts by name, added up over the steps
 */
record JobRun(String said, Map<String, Long> counts) {
    private static final Pattern COUNT = Pattern.compile("([A-Za-z_.]+)=([0-9]+)");

    long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    static JobRun of(String log) {
        String last = log.substring(log.lastIndexOf('\n') + 1);
        String said = last.replaceFirst(".* COMPLETED in [0-9.]+ s: ", "");
        Map<String, Long> counts = new LinkedHashMap<>();
        Matcher matcher = COUNT.matcher(said);
        while (matcher.find()) {
            counts.merge(matcher.group(1), Long.valueOf(matcher.group(2)), Long::sum);
        }
        return new JobRun(said, counts);
    }
}
