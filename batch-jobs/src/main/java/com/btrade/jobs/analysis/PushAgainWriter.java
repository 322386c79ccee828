package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.PushAgainPolicy;
import com.btrade.jobs.followup.PushOutcome;
import com.btrade.jobs.recipient.Plan;
import com.btrade.jobs.recipient.Plan.Nothing;
import com.btrade.jobs.recipient.Plan.Task;
import com.btrade.jobs.recipient.PushPlanner;
import com.btrade.jobs.recipient.Target;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.task.PushTaskWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Judges pushes and plans the next one of those that were too weak; a push is written, or skipped with its reason. */
class PushAgainWriter implements ItemWriter<DayPush> {
    private static final Logger log = LoggerFactory.getLogger(PushAgainWriter.class);

    private final PushJudge judge;
    private final PushAgainPolicy limits;
    private final PushTaskWriter pushes;
    private final RunParameters run;
    private final Tally tally;

    PushAgainWriter(PushJudge judge, PushAgainPolicy limits, PushTaskWriter pushes, RunParameters run, Tally tally) {
        this.judge = judge;
        this.limits = limits;
        this.pushes = pushes;
        this.run = run;
        this.tally = tally;
    }

    @Override
    public void write(Chunk<? extends DayPush> chunk) {
        List<Judgement> judgements = judge.judge(chunk.getItems());
        if (run.dryRun()) {
            judgements.forEach(this::tell);
        }
        judgements.stream()
                .filter(one -> !one.verdict().isAgain())
                .forEach(one -> skip(one.verdict().name()));
        pushAgain(judgements.stream()
                .map(Judgement::again)
                .flatMap(Optional::stream)
                .toList());
    }

    private void pushAgain(List<Target> targets) {
        List<Plan> plans = targets.isEmpty() ? List.of() : pushes.plan(targets, PushPlanner.Mode.NAMED);
        for (Plan plan : plans) {
            if (plan instanceof Nothing nothing) {
                skip(nothing.reason().name());
            }
        }
        long tasks = plans.stream().filter(Task.class::isInstance).count();
        int stored = pushes.store(plans);
        tally.add(Count.WRITTEN, stored);
        tally.add(Count.SKIPPED, tasks - stored);
        tally.add("nothing.ALREADY_STORED", tasks - stored);
    }

    private void skip(String reason) {
        tally.add(Count.SKIPPED, 1);
        tally.add("nothing." + reason, 1);
    }

    private void tell(Judgement one) {
        PushOutcome push = one.outcome();
        log.info(
                "Dry run 试运行: batch 批次 {} by {}, push 第 {} 次: {} records 条, "
                        + "click rate 点击率 {} (limit 下限 {}), quote rate 报价率 {} (limit 下限 {}), "
                        + "reject rate 拒绝率 {} (limit 上限 {}): {} {}",
                one.push().batch(),
                one.push().channel(),
                push.order(),
                push.records(),
                rate(push.clickRate()),
                limits.clickRate(),
                rate(push.quoteRate()),
                limits.quoteRate(),
                rate(push.rejectRate()),
                limits.rejectRate(),
                one.verdict(),
                one.verdict().text());
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.3f", rate);
    }
}
