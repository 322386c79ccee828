package com.btrade.jobs.launch;

import com.btrade.jobs.run.RunParameters;
import com.btrade.model.BusinessDate;
import com.btrade.model.LinkToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Finds the parameters to launch with: those of the last run asked for with the same arguments if it did not complete, so
 * that it goes on, else fresh ones under the next free {@code run.id}. A restart of one run gets that run's.
 */
final class NextRun {
    private static final int INSTANCES_LOOKED_AT = 50;
    private static final Set<BatchStatus> GOES_ON = Set.of(BatchStatus.FAILED, BatchStatus.STOPPED);

    private final JobRepository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NextRun(JobRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    JobParameters parameters(JobArguments arguments) {
        Map<String, String> wanted = new HashMap<>(arguments.parameters());
        wanted.putIfAbsent(
                RunParameters.BUSINESS_DATE, BusinessDate.at(clock.instant()).toString());
        wanted.putIfAbsent(RunParameters.DRY_RUN, "false");
        return arguments.run() == null
                ? next(arguments.job().text(), wanted)
                : again(arguments.job().text(), wanted, arguments.run());
    }

    private JobParameters next(String job, Map<String, String> wanted) {
        long last = 0;
        List<JobInstance> instances = repository.getJobInstances(job, 0, INSTANCES_LOOKED_AT);
        for (JobInstance instance : instances) {
            JobExecution execution = repository.getLastJobExecution(instance);
            if (execution == null) {
                continue;
            }
            JobParameters used = execution.getJobParameters();
            last = Math.max(last, runId(used));
            if (asked(used).equals(wanted)) {
                return GOES_ON.contains(execution.getStatus()) ? used : fresh(job, wanted, last);
            }
        }
        return fresh(job, wanted, last);
    }

    private JobParameters again(String job, Map<String, String> wanted, long run) {
        JobInstance instance = repository.getJobInstance(job, identifying(wanted, run));
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        String told = "run.id=" + run + " of " + job + " with " + told(wanted);
        if (last == null) {
            throw Refusal.wrongArguments(
                    "Cannot restart 没有这次运行: " + told + " does not exist, leave run.id out for a new run");
        }
        if (!GOES_ON.contains(last.getStatus())) {
            throw Refusal.wrongArguments(
                    "Cannot restart 无需续跑: " + told + " is " + last.getStatus() + ", leave run.id out for a new run");
        }
        return last.getJobParameters();
    }

    private static Map<String, String> told(Map<String, String> wanted) {
        Map<String, String> told = new TreeMap<>(wanted);
        told.replaceAll(Parameter::told);
        return told;
    }

    /** Runs of a chain have ids of their own among those of the job alone: the next one may be in use. */
    private JobParameters fresh(String job, Map<String, String> wanted, long last) {
        long run = last + 1;
        while (repository.getJobInstance(job, identifying(wanted, run)) != null) {
            run++;
        }
        return new JobParametersBuilder(identifying(wanted, run))
                .addString(RunParameters.RUN_KEY, LinkToken.random(random).value(), false)
                .toJobParameters();
    }

    private static JobParameters identifying(Map<String, String> wanted, long run) {
        JobParametersBuilder builder = new JobParametersBuilder();
        wanted.forEach(builder::addString);
        return builder.addLong(RunParameters.RUN_ID, run).toJobParameters();
    }

    private static Map<String, String> asked(JobParameters used) {
        Map<String, String> asked = new HashMap<>();
        for (JobParameter<?> parameter : used.getIdentifyingParameters()) {
            if (!parameter.name().equals(RunParameters.RUN_ID)) {
                asked.put(parameter.name(), String.valueOf(parameter.value()));
            }
        }
        return asked;
    }

    private static long runId(JobParameters used) {
        Long id = used.getLong(RunParameters.RUN_ID);
        return id == null ? 0 : id;
    }
}
