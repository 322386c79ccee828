package com.btrade.jobs.followup;

import com.btrade.jobs.followup.ReminderPlan.HeldBack;
import com.btrade.jobs.followup.ReminderPlan.Nothing;
import com.btrade.jobs.followup.ReminderPlan.Tasks;
import com.btrade.jobs.followup.ReminderPlan.WhyNot;
import com.btrade.model.BuyerAccount;
import com.btrade.model.Channel;
import com.btrade.model.WhyNotTold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rule R2: decides whether the buyer of a batch is reminded on a channel, for the how manieth time, and where.
 *
 * @param maxNotifyTimes reminders per batch and channel
 * @param pause time between two of them
 */
public record ReminderPlanner(int maxNotifyTimes, Duration pause) {
    /**
     * What happens to one batch on one channel.
     *
     * @param whyNotTold why the buyer may not be told at an address, if so
     */
    public ReminderPlan plan(
            Remindable batch,
            Channel channel,
            ReminderHistory history,
            Instant now,
            Function<String, Optional<WhyNotTold>> whyNotTold) {
        Optional<WhyNot> reason = whyNot(batch, history, now);
        if (reason.isPresent()) {
            return new Nothing(batch.batch(), channel, reason.get());
        }
        Map<BuyerAccount, String> addresses = batch.buyer().addresses(channel);
        if (addresses.isEmpty()) {
            return new Nothing(batch.batch(), channel, WhyNot.NO_ADDRESS);
        }
        int order = history.highestOrder() + 1;
        List<Reminder> reminders = new ArrayList<>();
        List<HeldBack> heldBack = new ArrayList<>();
        addresses.forEach((account, address) -> {
            Reminder reminder = new Reminder(batch.batch(), account, order, address);
            whyNotTold
                    .apply(address)
                    .ifPresentOrElse(why -> heldBack.add(new HeldBack(reminder, why)), () -> reminders.add(reminder));
        });
        return reminders.isEmpty()
                ? new Nothing(batch.batch(), channel, WhyNot.NOT_TO_BE_TOLD, heldBack)
                : new Tasks(batch.batch(), channel, reminders, heldBack);
    }

    private Optional<WhyNot> whyNot(Remindable batch, ReminderHistory history, Instant now) {
        if (!batch.open()) {
            return Optional.of(WhyNot.CLOSED);
        }
        if (history.plannedByThisRun()) {
            return Optional.of(WhyNot.PLANNED_BY_THIS_RUN);
        }
        if (history.highestOrder() >= maxNotifyTimes) {
            return Optional.of(WhyNot.MAX_NOTIFY_TIMES);
        }
        if (history.pending()) {
            return Optional.of(WhyNot.STILL_WAITING);
        }
        Instant last = history.last();
        return last != null && last.plus(pause).isAfter(now) ? Optional.of(WhyNot.REMINDED_LATELY) : Optional.empty();
    }
}
