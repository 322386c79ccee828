package com.btrade.jobs.chain;

import com.btrade.model.JobName;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.batch.core.step.StepExecution;

/**
 * Jobs that run one after the other as one job.
 *
 * @param job the job that is the chain
 * @param parts the jobs it runs, in their order
 * @param optional those of them that are passed over where they refuse to start, as a crawl without its account does
 */
public record Chain(JobName job, List<JobName> parts, Set<JobName> optional) {
    /** The chains there are; an entry more is a chain more. */
    static final List<Chain> ALL = List.of(
            new Chain(
                    JobName.CRAWL_CONVERT_PUSH,
                    List.of(JobName.CRAWL_YT1998_PURCHASES, JobName.CONVERT_TRADER_DATA, JobName.PUSH_NEW_PURCHASES),
                    Set.of()),
            new Chain(
                    JobName.CRAWL_ZYCTD_CONVERT_PUSH,
                    List.of(JobName.CRAWL_ZYCTD_PURCHASES, JobName.CONVERT_TRADER_DATA, JobName.PUSH_NEW_PURCHASES),
                    Set.of(JobName.CRAWL_ZYCTD_PURCHASES)),
            // Who has ignored too many SMS is known before recipients are chosen.
            new Chain(
                    JobName.DAILY_ANALYSES,
                    List.of(JobName.MONITOR_CLICK, JobName.ANALYSIS_RECORD, JobName.ANALYSIS_NOTIFY),
                    Set.of()));

    private static final String RUN = "chain.jobExecution";

    public Chain {
        parts = List.copyOf(parts);
        optional = Set.copyOf(optional);
    }

    /** The job itself and, if it is a chain, the jobs it runs. */
    public static List<JobName> allIn(JobName job) {
        return Stream.concat(
                        Stream.of(job),
                        ALL.stream().filter(chain -> chain.job == job).flatMap(chain -> chain.parts.stream()))
                .toList();
    }

    /** The job execution that a step of a chain ran; none for any other step. */
    public static OptionalLong runOf(StepExecution step) {
        return step.getExecutionContext().containsKey(RUN)
                ? OptionalLong.of(step.getExecutionContext().getLong(RUN))
                : OptionalLong.empty();
    }

    static void ran(StepExecution step, long jobExecution) {
        step.getExecutionContext().putLong(RUN, jobExecution);
    }

    static void ranNothing(StepExecution step) {
        step.getExecutionContext().remove(RUN);
    }
}
