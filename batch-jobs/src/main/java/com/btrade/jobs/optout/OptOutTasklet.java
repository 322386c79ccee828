package com.btrade.jobs.optout;

import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.OptOutRequest;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.model.OptOut;
import com.btrade.model.OptOutScope;
import com.btrade.model.OptOutSource;
import com.btrade.model.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Stores an operator's word about a person, or takes it back; what is so already stays as it is. */
final class OptOutTasklet implements Tasklet {
    private static final Logger log = LoggerFactory.getLogger(OptOutTasklet.class);
    private static final String REASON = "by an operator";

    private final OptOutTable table;
    private final Tally tally;
    private final Clock clock;

    OptOutTasklet(OptOutTable table, Tally tally, Clock clock) {
        this.table = table;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        JobParameters parameters = contribution.getStepExecution().getJobParameters();
        OptOutRequest request = OptOutRequest.of(parameters);
        boolean dryRun = RunParameters.of(parameters).dryRun();
        int changed = request.revoke() ? revoke(request, dryRun) : add(request, dryRun);
        tally.add(Count.READ, 1);
        tally.add(Count.WRITTEN, changed);
        tally.add(Count.SKIPPED, changed == 0 ? 1 : 0);
        log.info(
                "{}{} {}: {}",
                dryRun ? "Dry run 试运行: would be 将为 " : "",
                request,
                what(request),
                changed == 0 ? "is so already 已是如此" : "done 已处理");
        return RepeatStatus.FINISHED;
    }

    /** What another of their addresses says may be taken back by itself: it does not stand for this one. */
    private int add(OptOutRequest request, boolean dryRun) {
        OptOutScope scope = request.block() ? OptOutScope.BLOCK : OptOutScope.ALL;
        boolean holds = table.holding(Standing.of(request.address()), EnumSet.of(scope)) > 0;
        if (!holds && !dryRun) {
            Instant now = clock.instant();
            table.store(wish(request, now), now);
        }
        return holds ? 0 : 1;
    }

    private static OptOut wish(OptOutRequest request, Instant now) {
        return request.block()
                ? OptOut.ofBlocked(request.address(), REASON, now)
                : OptOut.ofAll(request.address(), OptOutSource.OPERATOR, REASON, now);
    }

    private int revoke(OptOutRequest request, boolean dryRun) {
        Standing person = table.person(request.address());
        Set<OptOutScope> scopes =
                request.block() ? EnumSet.of(OptOutScope.BLOCK) : EnumSet.of(OptOutScope.ALL, OptOutScope.HERB);
        return dryRun ? table.holding(person, scopes) : table.revoke(person, scopes, clock.instant());
    }

    private static String what(OptOutRequest request) {
        if (request.block()) {
            return request.revoke() ? "off the block list 移出黑名单" : "on the block list 列入黑名单";
        }
        return request.revoke() ? "told again 恢复推送" : "opted out 退订";
    }
}
