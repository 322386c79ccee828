package com.btrade.jobs.recipient;

import com.btrade.jobs.recipient.Plan.WhyNot;
import com.btrade.model.Channel;
import java.time.Instant;
import java.util.Optional;

/** Rule R1: decides whether a batch gets a push task on a channel, which one it is in order, and whom it tells. */
public final class PushPlanner {
    /** Which batches are pushed. */
    public enum Mode {
        /** Those never pushed on the channel whose purchase has not passed its term. */
        NEVER_PUSHED,
        /** Those that an operator or an analysis named: the next order, whatever came before. */
        NAMED
    }

    private final RecipientChoice choice;
    private final int maxPushTimes;

    /** A planner that pushes a batch at most so often per channel. */
    public PushPlanner(RecipientChoice choice, int maxPushTimes) {
        this.choice = choice;
        this.maxPushTimes = maxPushTimes;
    }

    /**
     * What happens to one batch on one channel.
     *
     * @param moment that the rule is judged at
     * @param now when people were told is counted back from
     */
    public Plan plan(
            Batch batch,
            Channel channel,
            PushHistory history,
            Mode mode,
            Instant moment,
            Consent consent,
            Instant now) {
        Push push = new Push(batch, channel, history.highestOrder() + 1);
        Optional<WhyNot> reason = whyNot(batch, history, mode, moment);
        if (reason.isPresent()) {
            return new Plan.Nothing(push, reason.get());
        }
        Choice chosen = choice.choose(push, history.told(), consent, now);
        if (chosen.recipients().isEmpty()) {
            return new Plan.Nothing(push, WhyNot.NO_RECIPIENTS, chosen);
        }
        return new Plan.Task(push, chosen);
    }

    private Optional<WhyNot> whyNot(Batch batch, PushHistory history, Mode mode, Instant now) {
        if (!batch.open()) {
            return Optional.of(WhyNot.CLOSED);
        }
        if (mode == Mode.NEVER_PUSHED && batch.term().isOver(now)) {
            return Optional.of(WhyNot.TERM_OVER);
        }
        if (history.plannedByThisRun()) {
            return Optional.of(WhyNot.PLANNED_BY_THIS_RUN);
        }
        if (mode == Mode.NEVER_PUSHED && history.highestOrder() > 0) {
            return Optional.of(WhyNot.ALREADY_PUSHED);
        }
        return history.highestOrder() >= maxPushTimes ? Optional.of(WhyNot.MAX_PUSH_TIMES) : Optional.empty();
    }
}
