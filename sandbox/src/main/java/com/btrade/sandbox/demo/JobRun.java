package com.btrade.sandbox.demo;

import com.btrade.model.JobName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final Duration LIMIT = Duration.ofMinutes(20);

    /** Runs the job to its end. */
    static JobRun of(JobName job, Commands commands, Path logs, Map<String, String> environment)
            throws IOException, InterruptedException {
        try (Program program = Program.start(job.text(), logs, commands.job(job.text(), List.of()), environment)) {
            int status = program.awaitEnd(LIMIT);
            if (status != 0) {
                throw new IllegalStateException(
                        "Failed to run " + job.text() + " (exit status " + status + "):\n" + program.tail());
            }
            return of(program.tail());
        }
    }

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
