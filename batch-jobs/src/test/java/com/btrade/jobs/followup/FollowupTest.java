package com.btrade.jobs.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.recipient.Term;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowupTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({
        "1, 10, 4, 2, 0, LOW_CLICK_RATE",
        "1, 10, 5, 1, 0, LOW_QUOTE_RATE",
        "1, 10, 5, 0, 0, LOW_QUOTE_RATE",
        "1, 10, 5, 5, 3, GOOD_RATES",
        "1, 10, 5, 4, 3, HIGH_REJECT_RATE",
        "5, 10, 0, 0, 0, LOW_CLICK_RATE",
        "6, 10, 0, 0, 0, MAX_PUSH_TIMES",
        "1, 0, 0, 0, 0, NO_RECORDS",
    })
    void saysWhyAPushIsRepeatedOrNot(
            int order, int records, int clicked, int quotes, int rejected, PushVerdict expected) {
        assertThat(new PushAgainPolicy(5, 0.5, 0.2, 0.6)
                        .judge(new PushOutcome(order, records, clicked, quotes, rejected), BatchState.WAITING))
                .isEqualTo(expected);
    }

    @Test
    void takesNoQuotesForRejectedOnes() {
        assertThat(new PushOutcome(1, 10, 10, 0, 0).rejectRate()).isEqualTo(1);
        assertThat(new PushAgainPolicy(5, 0, 0, 0.6).judge(new PushOutcome(1, 10, 0, 0, 0), BatchState.WAITING))
                .isEqualTo(PushVerdict.HIGH_REJECT_RATE);
    }

    @Test
    void takesATermOfZeroForNone() {
        Replies old = new Replies(new BatchId(1), new Term(1, 0), 3, 0, NOW.minus(Duration.ofDays(900)));
        assertThat(new ReplyPolicy(0.3, DAY).judge(old, NOW)).isEqualTo(ReplyVerdict.LOW_REPLY_RATE);
    }

    @Test
    void saysThatNoQuoteHasATime() {
        Replies timeless = new Replies(new BatchId(1), new Term(1, 0), 3, 0, null);
        assertThat(new ReplyPolicy(0.3, DAY).judge(timeless, NOW)).isEqualTo(ReplyVerdict.NO_QUOTE_TIME);
    }

    @Test
    void passesOverAddressesThatNoListCanHold() {
        Buyer buyer = new Buyer("0558-5112233", "a,b", " openid-2 ");
        Remindable batch = new Remindable(new BatchId(1), "黄芪", true, buyer);
        ReminderPlanner planner = new ReminderPlanner(2, DAY);

        assertThat(planner.plan(batch, Channel.SMS, ReminderHistory.NONE, NOW, anybody -> Optional.empty()))
                .isEqualTo(new ReminderPlan.Nothing(new BatchId(1), Channel.SMS, ReminderPlan.WhyNot.NO_ADDRESS));
        assertThat(planner.plan(batch, Channel.WECHAT, ReminderHistory.NONE, NOW, anybody -> Optional.empty()))
                .isInstanceOfSatisfying(
                        ReminderPlan.Tasks.class,
                        tasks -> assertThat(tasks.reminders())
                                .extracting(Reminder::address)
                                .containsExactly("openid-2"));
    }
}
