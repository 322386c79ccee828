package com.btrade.jobs.launch;

import com.btrade.jobs.run.DayRange;
import com.btrade.jobs.run.OptOutRequest;
import com.btrade.jobs.run.RunParameters;
import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import com.btrade.model.Part;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asked for, checked: a job that exists and parameters that it has.
 *
 * @param run the number of the run to go on with, and of no other; null for whatever is next
 */
record JobArguments(
        JobName job,
        SortedMap<String, String> parameters,
        @Nullable Long run) {
    /** What Data Flow puts behind the value of a parameter when it restarts a job. */
    private static final Pattern TYPED = Pattern.compile("(.*),java\\.lang\\.(?:String|Long|Double)", Pattern.DOTALL);

    /**
     * Reads a job's name and its {@code name=value} arguments, and where they are silent the properties. A restart, known by
     * its {@code run.id}, states all parameters of the run it goes on with: properties have no say in it.
     *
     * @param clock says what day it is
     * @throws Refusal if there is no such job or parameter, or a value is wrong
     */
    static JobArguments parse(String jobName, List<String> arguments, RunSettings settings, Clock clock) {
        JobName job = job(jobName);
        NavigableMap<String, String> given = given(job, arguments);
        String run = given.remove(RunParameters.RUN_ID);
        if (run == null) {
            settings.given().forEach(given::putIfAbsent);
        } else {
            given.remove(RunParameters.RUN_KEY);
            given.remove(RunParameters.CHAIN, job.text());
        }
        given.replaceAll((name, value) -> checked(job, name, value));
        requireAll(job, given.keySet());
        requireRight(() -> requireTogether(job, given, clock));
        return new JobArguments(job, given, run == null ? null : runId(run));
    }

    /** The part of the rows that is asked for. */
    Part part() {
        String part = parameters.get(RunParameters.PART);
        return part == null ? Part.WHOLE : Part.parse(part);
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

    private static NavigableMap<String, String> given(JobName job, List<String> arguments) {
        NavigableMap<String, String> given = new TreeMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals <= 0) {
                throw Refusal.wrongArguments(
                        "Invalid argument 参数无效: " + Parameter.toldWhole(job, argument) + ", expected name=value");
            }
            String name = argument.substring(0, equals);
            Matcher typed = TYPED.matcher(argument.substring(equals + 1));
            if (given.put(name, typed.matches() ? typed.group(1) : argument.substring(equals + 1)) != null) {
                throw Refusal.wrongArguments("Invalid parameter 参数重复: " + name + " is given twice");
            }
        }
        return given;
    }

    private static long runId(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Refusal.wrongArguments("Invalid run.id: " + value + ", expected the number of a run such as 3");
        }
    }

    private static String checked(JobName job, String name, String value) {
        Parameter parameter = Parameter.of(job, name)
                .orElseThrow(() -> Refusal.wrongArguments(
                        "Invalid parameter 没有这个参数: " + name + ", " + job.text() + " has " + Parameter.known(job)));
        try {
            return parameter.checked(value);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrongArguments(String.valueOf(e.getMessage()));
        }
    }

    private static void requireAll(JobName job, Set<String> given) {
        Parameter.missing(job, given).ifPresent(name -> {
            throw Refusal.wrongArguments("Cannot start " + job.text() + " 缺少参数: " + name + " is missing, " + job.text()
                    + " has " + Parameter.known(job));
        });
    }

    /** What is right of each parameter may be wrong of several. */
    private static void requireTogether(JobName job, Map<String, String> given, Clock clock) {
        if (job == JobName.OPT_OUT) {
            OptOutRequest.requireOne(given.containsKey(OptOutRequest.MOBILE), given.containsKey(OptOutRequest.OPENID));
        }
        if (job == JobName.PUSH_REPORT) {
            String day = given.get(RunParameters.BUSINESS_DATE);
            DayRange.of(given::get, day == null ? BusinessDate.at(clock.instant()) : BusinessDate.parse(day));
        }
    }

    private static void requireRight(Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw Refusal.wrongArguments(String.valueOf(e.getMessage()));
        }
    }
}
