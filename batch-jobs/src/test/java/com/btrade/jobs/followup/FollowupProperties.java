package com.btrade.jobs.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.recipient.Term;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.WhyNotTold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Rules R2, R6 and R7 against what rules.md says, computed exactly and in its order. */
class FollowupProperties {
    private static final long NOW = 1_795_000_000;
    private static final long DAY = 86_400;

    @Property(tries = 5000)
    void pushesAgainAsTheRuleSays(
            @ForAll @IntRange(min = 1, max = 7) int order,
            @ForAll @IntRange(max = 20) int records,
            @ForAll @IntRange(max = 20) int clicked,
            @ForAll @IntRange(max = 8) int quotes,
            @ForAll @IntRange(max = 8) int rejected,
            @ForAll BatchState state) {
        int clicks = Math.min(clicked, records);
        int refused = Math.min(rejected, quotes);
        PushVerdict verdict = new PushAgainPolicy(5, 0.5, 0.2, 0.6)
                .judge(new PushOutcome(order, records, clicks, quotes, refused), state);

        boolean again = order <= 5
                && state == BatchState.WAITING
                && records > 0
                && (less(clicks, records, "0.5")
                        || less(quotes, records, "0.2")
                        || quotes == 0
                        || more(refused, quotes, "0.6"));
        assertThat(verdict.isAgain()).as(verdict.name()).isEqualTo(again);
    }

    @Property(tries = 5000)
    void remindsAsTheRuleSays(
            @ForAll @IntRange(max = 4) int term,
            @ForAll @LongRange(min = 0, max = 5 * DAY) long created,
            @ForAll @IntRange(max = 12) int quotes,
            @ForAll @IntRange(max = 12) int answered,
            @ForAll @LongRange(min = 0, max = 2 * DAY) long oldest) {
        int replied = Math.min(answered, quotes);
        Replies replies = new Replies(
                new BatchId(1), new Term(NOW - created, term), quotes, replied, Instant.ofEpochSecond(NOW - oldest));
        ReplyVerdict verdict = new ReplyPolicy(0.3, Duration.ofDays(1)).judge(replies, Instant.ofEpochSecond(NOW));

        boolean within = term == 0 || created <= term * DAY;
        boolean due = within && quotes > 0 && oldest > DAY && less(replied, quotes, "0.3");
        assertThat(verdict.isDue()).as(verdict.name()).isEqualTo(due);
    }

    @Property(tries = 5000)
    void remindsWhomTheRuleNames(
            @ForAll @IntRange(max = 4) int orders,
            @ForAll @LongRange(min = 0, max = 2 * DAY) long last,
            @ForAll boolean pending,
            @ForAll boolean open,
            @ForAll @IntRange(max = 2) int openid,
            @ForAll @IntRange(max = 2) int openid2,
            @ForAll boolean phone,
            @ForAll Channel channel,
            @ForAll boolean isBlocked) {
        String blocked = isBlocked ? "openid-1" : "nobody";
        List<String> openids = List.of("", "openid-1", "openid-2");
        Buyer buyer = new Buyer(phone ? "13800000001" : "", openids.get(openid), openids.get(openid2));
        Instant made = orders == 0 ? null : Instant.ofEpochSecond(NOW - last);
        ReminderPlan plan = new ReminderPlanner(2, Duration.ofDays(1))
                .plan(
                        new Remindable(new BatchId(1), "黄芪", open, buyer),
                        channel,
                        new ReminderHistory(orders, false, pending, made),
                        Instant.ofEpochSecond(NOW),
                        address -> address.equals(blocked) ? Optional.of(WhyNotTold.BLOCKED) : Optional.empty());

        Set<String> expected = new LinkedHashSet<>();
        if (open && !pending && orders + 1 <= 2 && (orders == 0 || last >= DAY)) {
            expected.addAll(channel == Channel.SMS ? List.of(buyer.phone()) : List.of(buyer.openid(), buyer.openid2()));
            expected.removeAll(Set.of("", blocked));
        }
        List<Reminder> reminders = plan instanceof ReminderPlan.Tasks tasks ? tasks.reminders() : List.of();
        assertThat(reminders).extracting(Reminder::address).containsExactlyElementsOf(expected);
        assertThat(reminders).allSatisfy(one -> assertThat(one.order()).isEqualTo(orders + 1));
        assertThat(reminders).extracting(Reminder::id).doesNotHaveDuplicates();
    }

    private static boolean less(int part, int whole, String limit) {
        return BigDecimal.valueOf(part).compareTo(new BigDecimal(limit).multiply(BigDecimal.valueOf(whole))) < 0;
    }

    private static boolean more(int part, int whole, String limit) {
        return BigDecimal.valueOf(part).compareTo(new BigDecimal(limit).multiply(BigDecimal.valueOf(whole))) > 0;
    }
}
