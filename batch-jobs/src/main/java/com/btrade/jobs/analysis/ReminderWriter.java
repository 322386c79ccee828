package com.btrade.jobs.analysis;

import com.btrade.jobs.followup.ReminderPlan;
import com.btrade.jobs.followup.Replies;
import com.btrade.jobs.followup.ReplyPolicy;
import com.btrade.jobs.followup.ReplyVerdict;
import com.btrade.jobs.run.Count;
import com.btrade.jobs.run.RunParameters;
import com.btrade.jobs.run.Tally;
import com.btrade.jobs.task.ReminderTaskWriter;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Judges how buyers reply and reminds those who are due; a batch is written, or skipped with its reason. */
class ReminderWriter implements ItemWriter<Replies> {
    private static final Logger log = LoggerFactory.getLogger(ReminderWriter.class);

    private final ReplyPolicy policy;
    private final ReminderTaskWriter reminders;
    private final RunParameters run;
    private final Tally tally;
    private final Clock clock;

    ReminderWriter(ReplyPolicy policy, ReminderTaskWriter reminders, RunParameters run, Tally tally, Clock clock) {
        this.policy = policy;
        this.reminders = reminders;
        this.run = run;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public void write(Chunk<? extends Replies> chunk) {
        Instant now = run.moment(clock);
        List<BatchId> due = new ArrayList<>();
        for (Replies replies : chunk) {
            ReplyVerdict verdict = policy.judge(replies, now);
            if (run.dryRun()) {
                tell(replies, verdict);
            }
            if (verdict.isDue()) {
                due.add(replies.batch());
            } else {
                skip(verdict.name());
            }
        }
        remind(due);
    }

    private void remind(List<BatchId> due) {
        List<ReminderPlan> plans = reminders.plan(due, List.of(Channel.values()));
        Set<BatchId> reminded = new HashSet<>();
        for (ReminderPlan plan : plans) {
            plan.heldBack().forEach(one -> tally.add("heldback." + one.reason(), 1));
            if (plan instanceof ReminderPlan.Tasks) {
                reminded.add(plan.batch());
            } else if (plan instanceof ReminderPlan.Nothing nothing) {
                tally.add("nothing." + nothing.channel() + "." + nothing.reason(), 1);
            }
        }
        tally.add("tasks", reminders.store(plans));
        tally.add(Count.WRITTEN, reminded.size());
        tally.add(Count.SKIPPED, due.size() - reminded.size());
    }

    private void skip(String reason) {
        tally.add(Count.SKIPPED, 1);
        tally.add("nothing." + reason, 1);
    }

    private void tell(Replies replies, ReplyVerdict verdict) {
        log.info(
                "Dry run 试运行: batch 批次 {}: {} of {} quotes answered 条报价已回复, reply rate 回复率 {} (limit 下限 {}): {} {}",
                replies.batch(),
                replies.answered(),
                replies.quotes(),
                String.format(Locale.ROOT, "%.3f", replies.rate()),
                policy.replyRate(),
                verdict,
                verdict.text());
    }
}
