package com.btrade.jobs.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.jobs.recipient.Plan.WhyNot;
import com.btrade.jobs.recipient.PushPlanner.Mode;
import com.btrade.model.BatchId;
import com.btrade.model.Channel;
import com.btrade.model.NaturalKey;
import com.btrade.model.TaskType;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PushPlannerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final long DAY = 86_400;

    private final FakeIndex index = new FakeIndex().with(Pool.SMS_USERS, 1, 0, "13800000001");
    private final PushPlanner planner =
            new PushPlanner(new RecipientChoice(new FewestPushesFirst(index), new RecipientCaps(20, 20, 0)), 5);

    @Test
    void plansTheFirstTaskOfABatchNeverPushed() {
        Plan plan = plan(batch(true, 0), PushHistory.NONE, Mode.NEVER_PUSHED);

        assertThat(plan).isInstanceOfSatisfying(Plan.Task.class, task -> {
            assertThat(task.order()).isEqualTo(1);
            assertThat(task.recipients()).containsExactly("13800000001");
            assertThat(task.id()).isEqualTo(NaturalKey.task(new BatchId(12), Channel.SMS, TaskType.PURCHASE_PUSH, 1));
        });
    }

    @Test
    void leavesABatchThatWasPushedAlone() {
        assertThat(reason(batch(true, 0), history(1), Mode.NEVER_PUSHED)).isEqualTo(WhyNot.ALREADY_PUSHED);
    }

    @Test
    void plansTheNextOrderOfANamedBatch() {
        Plan plan = plan(batch(true, 0), history(3), Mode.NAMED);

        assertThat(plan)
                .isInstanceOfSatisfying(
                        Plan.Task.class, task -> assertThat(task.order()).isEqualTo(4));
    }

    @Test
    void pushesNoBatchMoreOftenThanAllowed() {
        assertThat(plan(batch(true, 0), history(4), Mode.NAMED)).isInstanceOf(Plan.Task.class);
        assertThat(reason(batch(true, 0), history(5), Mode.NAMED)).isEqualTo(WhyNot.MAX_PUSH_TIMES);
    }

    @Test
    void pushesNoClosedBatch() {
        assertThat(reason(batch(false, 0), PushHistory.NONE, Mode.NEVER_PUSHED)).isEqualTo(WhyNot.CLOSED);
        assertThat(reason(batch(false, 0), PushHistory.NONE, Mode.NAMED)).isEqualTo(WhyNot.CLOSED);
    }

    @Test
    void takesATermOfZeroForNoEnd() {
        assertThat(plan(batch(true, 0), PushHistory.NONE, Mode.NEVER_PUSHED)).isInstanceOf(Plan.Task.class);
    }

    @Test
    void pushesNoPurchaseThatHasPassedItsTerm() {
        assertThat(plan(batch(true, 10), PushHistory.NONE, Mode.NEVER_PUSHED)).isInstanceOf(Plan.Task.class);
        assertThat(reason(batch(true, 9), PushHistory.NONE, Mode.NEVER_PUSHED)).isEqualTo(WhyNot.TERM_OVER);
    }

    @Test
    void plansNoSecondTaskInOneRun() {
        PushHistory own = new PushHistory(2, true, Set.of());
        assertThat(reason(batch(true, 0), own, Mode.NAMED)).isEqualTo(WhyNot.PLANNED_BY_THIS_RUN);
    }

    @Test
    void plansNoTaskForNobody() {
        PushHistory told = new PushHistory(0, false, Set.of("13800000001"));
        assertThat(reason(batch(true, 0), told, Mode.NEVER_PUSHED)).isEqualTo(WhyNot.NO_RECIPIENTS);
    }

    private WhyNot reason(Batch batch, PushHistory history, Mode mode) {
        return ((Plan.Nothing) plan(batch, history, mode)).reason();
    }

    private Plan plan(Batch batch, PushHistory history, Mode mode) {
        return planner.plan(batch, Channel.SMS, history, mode, NOW, FakePeople.consenting(), NOW);
    }

    private static PushHistory history(int order) {
        return new PushHistory(order, false, Set.of());
    }

    /** Created ten days before now. */
    private static Batch batch(boolean open, int term) {
        Term created = new Term(NOW.getEpochSecond() - 10 * DAY, term);
        return new Batch(new BatchId(12), FakeIndex.HERB, "黄芪", open, created);
    }
}
