package com.btrade.jobs.launch;

import com.btrade.jobs.run.RunParameters;
import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an operator asked for on the command line, checked: a job that exists and parameters that it has. */
record JobArguments(JobName job, SortedMap<String, String> parameters) {
    private static final Set<String> EVERY_JOB = Set.of(RunParameters.BUSINESS_DATE, RunParameters.DRY_RUN);
    private static final Map<JobName, Set<String>> ONE_JOB =
            Map.of(JobName.PUSH_NEW_PURCHASES, Set.of(RunParameters.BATCH_IDS));

    /**
     * Reads a job's name and its {@code name=value} arguments.
     *
     * @throws Refusal if there is no such job or parameter, or a value is wrong
     */
    static JobArguments parse(String jobName, List<String> arguments) {
        JobName job = job(jobName);
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals <= 0) {
                throw Refusal.wrongArguments("Invalid argument 参数无效: " + argument + ", expected name=value");
            }
            put(job, parameters, argument.substring(0, equals), argument.substring(equals + 1));
        }
        return new JobArguments(job, parameters);
    }

    private static JobName job(String name) {
        if (name.isBlank()) {
            throw Refusal.wrongArguments(
                    "Cannot start a job 无法启动: no name given, set --spring.batch.job.name to one of " + JobName.known());
        }
        return JobName.named(name)
                .orElseThrow(() -> Refusal.wrongArguments(
                        "Cannot start job 没有这个任务: " + name + ", expected one of " + JobName.known()));
    }

    private static void put(JobName job, SortedMap<String, String> parameters, String name, String value) {
        if (!EVERY_JOB.contains(name) && !ONE_JOB.getOrDefault(job, Set.of()).contains(name)) {
            throw Refusal.wrongArguments(
                    "Invalid parameter 没有这个参数: " + name + ", " + job.text() + " has " + known(job));
        }
        if (parameters.put(name, checked(name, value)) != null) {
            throw Refusal.wrongArguments("Invalid parameter 参数重复: " + name + " is given twice");
        }
    }

    private static String checked(String name, String value) {
        try {
            return switch (name) {
                case RunParameters.BUSINESS_DATE -> BusinessDate.parse(value).toString();
                case RunParameters.DRY_RUN -> Boolean.toString(RunParameters.parseDryRun(value));
                default -> checkedBatchIds(value);
            };
        } catch (IllegalArgumentException e) {
            throw Refusal.wrongArguments(String.valueOf(e.getMessage()));
        }
    }

    private static String checkedBatchIds(String value) {
        List<String> ids = RunParameters.parseBatchIds(value).stream()
                .map(Object::toString)
                .toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("Invalid batchIds: " + value + ", expected ids such as 1,2,3");
        }
        return String.join(",", ids);
    }

    private static String known(JobName job) {
        TreeMap<String, String> known = new TreeMap<>();
        EVERY_JOB.forEach(name -> known.put(name, name));
        ONE_JOB.getOrDefault(job, Set.of()).forEach(name -> known.put(name, name));
        return String.join(", ", known.keySet());
    }
}
