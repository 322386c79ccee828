package com.btrade.jobs.launch;

import com.btrade.jobs.chain.Chain;
import com.btrade.jobs.run.DayRange;
import com.btrade.jobs.run.Generation;
import com.btrade.jobs.run.OptOutRequest;
import com.btrade.jobs.run.RunParameters;
import com.btrade.model.BusinessDate;
import com.btrade.model.JobName;
import com.btrade.model.LinkToken;
import com.btrade.model.Masked;
import com.btrade.model.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an operator may say to a job.
 *
 * @param jobs those that hear it
 * @param needing those that cannot do without it
 * @param check brings a value into the form in which it is compared, or says what is wrong with it
 */
record Parameter(String name, Predicate<JobName> jobs, Set<JobName> needing, UnaryOperator<String> check) {
    private static final Set<String> PERSONAL = Set.of(OptOutRequest.MOBILE, OptOutRequest.OPENID);

    private static final List<Parameter> ALL = List.of(
            new Parameter(
                    RunParameters.BUSINESS_DATE,
                    job -> true,
                    Set.of(),
                    value -> BusinessDate.parse(value).toString()),
            flag(RunParameters.DRY_RUN, job -> true),
            new Parameter(
                    RunParameters.BATCH_IDS,
                    EnumSet.of(JobName.PUSH_NEW_PURCHASES, JobName.TASK_GENERATE)::contains,
                    Set.of(JobName.TASK_GENERATE),
                    Parameter::batchIds),
            new Parameter(
                    Generation.TASK_TYPE,
                    JobName.TASK_GENERATE::equals,
                    Set.of(),
                    value -> Integer.toString(Generation.parseType(value).id())),
            new Parameter(
                    Generation.CHANNEL,
                    JobName.TASK_GENERATE::equals,
                    Set.of(),
                    value -> Integer.toString(Generation.parseChannel(value).id())),
            new Parameter(
                    RunParameters.REPARSE, Parameter::isCrawl, Set.of(), value -> run(RunParameters.REPARSE, value)),
            new Parameter(
                    RunParameters.RUN,
                    JobName.SETTLE_QUARANTINE::equals,
                    Set.of(JobName.SETTLE_QUARANTINE),
                    value -> run(RunParameters.RUN, value)),
            new Parameter(
                    RunParameters.VERDICT,
                    JobName.SETTLE_QUARANTINE::equals,
                    Set.of(JobName.SETTLE_QUARANTINE),
                    Parameter::verdict),
            new Parameter(
                    RunParameters.UNDO,
                    JobName.CLEAN_SUPPLIERS::equals,
                    Set.of(),
                    value -> new LinkToken(value).value()),
            new Parameter(
                    RunParameters.PART,
                    Part::isFor,
                    Set.of(),
                    value -> Part.parse(value).toString()),
            new Parameter(
                    DayRange.FROM,
                    JobName.PUSH_REPORT::equals,
                    Set.of(),
                    value -> BusinessDate.parse(value).toString()),
            new Parameter(
                    DayRange.TO,
                    JobName.PUSH_REPORT::equals,
                    Set.of(),
                    value -> BusinessDate.parse(value).toString()),
            new Parameter(
                    DayRange.DAYS,
                    JobName.PUSH_REPORT::equals,
                    Set.of(),
                    value -> Integer.toString(DayRange.parseDays(value))),
            new Parameter(OptOutRequest.MOBILE, JobName.OPT_OUT::equals, Set.of(), OptOutRequest::parseMobile),
            new Parameter(OptOutRequest.OPENID, JobName.OPT_OUT::equals, Set.of(), OptOutRequest::parseOpenid),
            flag(OptOutRequest.BLOCK, JobName.OPT_OUT::equals),
            flag(OptOutRequest.REVOKE, JobName.OPT_OUT::equals));

    /** The parameter of a job by that name. */
    static Optional<Parameter> of(JobName job, String name) {
        return ALL.stream()
                .filter(parameter -> parameter.name.equals(name) && parameter.jobs.test(job))
                .findFirst();
    }

    private static Parameter flag(String name, Predicate<JobName> of) {
        return new Parameter(name, of, Set.of(), value -> Boolean.toString(RunParameters.parseFlag(name, value)));
    }

    /** A value as the log may show it. */
    static String told(String name, String value) {
        return PERSONAL.contains(name) ? Masked.of(value) : value;
    }

    /** An argument without a name as the log may show it: to some jobs it may be somebody's address. */
    static String toldWhole(JobName job, String argument) {
        boolean personal = PERSONAL.stream().anyMatch(name -> of(job, name).isPresent());
        return personal ? Masked.of(argument) : argument;
    }

    /** The names of all parameters that a job has. */
    static String known(JobName job) {
        return ALL.stream()
                .filter(parameter -> parameter.jobs.test(job))
                .map(parameter -> parameter.name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The first parameter that a job cannot do without and that is not given. */
    static Optional<String> missing(JobName job, Set<String> given) {
        return ALL.stream()
                .filter(parameter -> parameter.needing.contains(job) && !given.contains(parameter.name))
                .map(parameter -> parameter.name)
                .findFirst();
    }

    /**
     * A value in the form in which it is compared.
     *
     * @throws IllegalArgumentException if it is wrong
     */
    String checked(String value) {
        return check.apply(value);
    }

    private static boolean isCrawl(JobName job) {
        return job.text().startsWith("crawl-") && Chain.allIn(job).size() == 1;
    }

    private static String batchIds(String value) {
        List<String> ids = RunParameters.parseBatchIds(value).stream()
                .map(Object::toString)
                .toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("Invalid batchIds: " + value + ", expected ids such as 1,2,3");
        }
        return String.join(",", ids);
    }

    private static String run(String name, String value) {
        if (!value.strip().matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(
                    "Invalid " + name + ": " + value + ", expected the number of a run such as 12");
        }
        return value.strip();
    }

    private static String verdict(String value) {
        if (!value.equals(RunParameters.RELEASE) && !value.equals(RunParameters.DROP)) {
            throw new IllegalArgumentException("Invalid verdict: " + value + ", expected release or drop");
        }
        return value;
    }
}
