package com.btrade.jobs.crawl;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes down what an operator makes of a run that was held back. */
final class SettleTasklet implements Tasklet {
    private static final Logger log = LoggerFactory.getLogger(SettleTasklet.class);

    private final ResultTable results;
    private final Tally tally;

    SettleTasklet(ResultTable results, Tally tally) {
        this.results = results;
        this.tally = tally;
    }

    /** The run that the parameters name. */
    static RunNumber run(JobParameters parameters) {
        return new RunNumber(Long.parseLong(parameters.getString(RunParameters.RUN, "0")));
    }

    /** Refuses a run that is not held back, unless it is the same settling that goes on. */
    static void requireHeldBack(ResultTable results, JobParameters parameters) throws InvalidJobParametersException {
        RunNumber run = run(parameters);
        ResultTable.Result result = results.find(run)
                .orElseThrow(() -> new InvalidJobParametersException(
                        "Cannot settle run " + run + ": no such run has been checked 没有这次运行或尚未检查，请查 crawl_result"));
        boolean goesOn = result.settledBy().equals(RunParameters.of(parameters).key());
        if (result.standing() != Standing.HELD_BACK && !goesOn) {
            throw new InvalidJobParametersException("Cannot settle run " + run + " of " + result.job() + ": it "
                    + switch (result.standing()) {
                        case RELEASED -> "has been released already 已放行过";
                        case DROPPED -> "has been dropped already 已丢弃";
                        default -> "was never held back 未被隔离";
                    });
        }
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters parameters =
                RunParameters.of(contribution.getStepExecution().getJobParameters());
        JobParameters given = contribution.getStepExecution().getJobParameters();
        boolean release = RunParameters.RELEASE.equals(given.getString(RunParameters.VERDICT));
        ResultTable.Result result = results.find(run(given)).orElseThrow();
        if (parameters.dryRun()) {
            log.info(
                    "Dry run 试运行: would {} 将{} run {} of {}, {} items",
                    release ? "release" : "drop",
                    release ? "放行" : "丢弃",
                    result.run(),
                    result.job(),
                    result.accepted());
            return RepeatStatus.FINISHED;
        }
        results.settle(result.run(), release ? Standing.RELEASED : Standing.DROPPED, parameters.key());
        if (!release) {
            tally.add(Count.READ, result.accepted());
            tally.add(Count.SKIPPED, result.accepted());
            tally.add("dropped", result.accepted());
        }
        return RepeatStatus.FINISHED;
    }
}
