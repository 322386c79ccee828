package com.btrade.sandbox.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a job said of itself in its log's last line.
 *
 * @param said the counts as the job words them, step by step
 * @param counts by name, added up over the steps; by {@code step/name} those of one step
 */
record JobRun(String said, Map<String, Long> counts) {
    private static final Pattern COUNT = Pattern.compile("([A-Za-z_.]+)=([0-9]+)");

    long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** The count of one step. */
    long count(String step, String name) {
        return count(step + "/" + name);
    }

    static JobRun of(String log) {
        String last = log.substring(log.lastIndexOf('\n') + 1);
        String said = last.replaceFirst(".* COMPLETED in [0-9.]+ s: ", "");
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String step : said.split("; ", -1)) {
            String name = step.replaceFirst(" .*", "");
            Matcher matcher = COUNT.matcher(step);
            while (matcher.find()) {
                long number = Long.parseLong(matcher.group(2));
                counts.merge(matcher.group(1), number, Long::sum);
                counts.merge(name + "/" + matcher.group(1), number, Long::sum);
            }
        }
        return new JobRun(said, counts);
    }
}
