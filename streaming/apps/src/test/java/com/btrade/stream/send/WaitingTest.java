package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Messages that cannot leave now wait, and nobody is told twice for that. */
class WaitingTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void tellsARecipientLaterWhenTheProviderSaysLater() throws Exception {
        World world = World.ofSms();
        List<Recipient> mobiles = World.mobiles(3);
        AtomicInteger asked = new AtomicInteger();
        world.gateway.outcome = one -> one.equals(mobiles.get(1)) && asked.getAndIncrement() == 0
                ? new Outcome.Later("496", MINUTE)
                : new Outcome.Accepted("m");
        TaskId task = world.push(Channel.SMS, mobiles);
        assertThat(world.sending().execute(task)).isEqualTo(Execution.IN_FLIGHT);
        assertThat(world.sending().unfinished()).isEmpty();
        world.sending().execute(task);
        assertThat(world.gateway.calls).hasSize(1);

        world.clock.advance(MINUTE);
        assertThat(world.sending().unfinished()).containsExactly(task);
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.calls.get(1).messages())
                .extracting(Message::recipient)
                .containsExactly(mobiles.get(1));
    }

    @Test
    void endsAMessageThatIsPutOffForEver() throws Exception {
        World world = World.ofSms();
        world.gateway.outcome = one -> new Outcome.Later("498", Duration.ofDays(1));
        TaskId task = world.push(Channel.SMS, World.mobiles(1));
        for (int day = 0; day <= Wait.MOST_COUNTED; day++) {
            world.sending().execute(task);
            world.clock.advance(Duration.ofDays(1));
        }
        assertThat(world.messages.rows.get(0).state).isEqualTo(MessageState.REJECTED);
        assertThat(world.messages.rows.get(0).code).isEqualTo("498");
        assertThat(world.tasks.isFinished(task)).isTrue();
    }

    @Test
    void sendsOneByOneWhatWasRefusedForSomebodyInTheBatch() throws Exception {
        World world = World.ofSms();
        Recipient bad = World.mobiles(4).get(2);
        world.gateway.instead =
                request -> request.messages().size() > 1 ? Optional.of(alone(request)) : Optional.empty();
        world.gateway.outcome = one -> one.equals(bad) ? new Outcome.Rejected("412") : new Outcome.Accepted("m");
        TaskId task = world.push(Channel.SMS, World.mobiles(4));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.calls).hasSize(5);
        assertThat(world.messages.rows)
                .filteredOn(row -> row.state == MessageState.ACCEPTED)
                .hasSize(3);
    }

    private static Answer alone(Request request) {
        return new Answer.Answered(request.messages().stream()
                .collect(Collectors.toMap(Message::recipient, any -> new Outcome.Alone("412"))));
    }

    @Test
    void stopsTheLineAndLosesNothing() throws Exception {
        World world = World.ofWechat();
        world.gateway.instead = request -> Optional.of(new Answer.Stopped("40164", "address not allowed"));
        TaskId task = world.push(Channel.WECHAT, World.openids(50));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.IN_FLIGHT);
        TaskId other = world.task(Channel.WECHAT, TaskType.REPLY_REMINDER, World.openids(1));
        world.openQuotes.add("9");
        world.sending().execute(other);
        assertThat(world.gateway.calls).hasSize(1);
        assertThat(world.lines.alarms).containsExactly("40164");
        assertThat(world.messages.rows).allMatch(row -> row.state == MessageState.PENDING);
        assertThat(world.sending().unfinished()).isEmpty();

        world.clock.advance(World.PROBE);
        world.sending().execute(task);
        assertThat(world.gateway.calls).hasSize(2);
        world.clock.advance(World.PROBE.plus(MINUTE));
        world.gateway.instead = request -> Optional.empty();
        world.sending().execute(other);
        assertThat(world.lines.stopped(world.gateway.line)).isFalse();
        world.clock.advance(World.PROBE);
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.told).hasSize(50);
        assertThat(world.gateway.told.values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(51);
    }

    @Test
    void keepsMessagesFromAProviderThatDoesNotAnswer() throws Exception {
        World world = new World(1, Duration.ofMinutes(8));
        world.gateway.instead = request -> Optional.of(new Answer.Silent("timeout"));
        TaskId task = world.push(Channel.WECHAT, World.openids(100));
        world.sending().execute(task);
        assertThat(world.gateway.calls).hasSizeLessThan(30);
        assertThat(world.messages.rows)
                .filteredOn(row -> row.state == MessageState.PENDING)
                .hasSizeGreaterThan(70);
    }

    @Test
    void aRefusedRepeatIsNotSentUnderAnotherId() throws Exception {
        for (Answer refusal : List.of(
                new Answer.Stopped("499", "no money"),
                new Answer.Answered(Map.of(World.mobiles(1).get(0), new Outcome.Later("496", MINUTE))))) {
            World world = new World(200, Duration.ofMinutes(50));
            world.gateway.silence = request -> Optional.of("timeout");
            TaskId task = world.push(Channel.SMS, World.mobiles(1));
            world.sending().execute(task);
            world.clock.advance(World.LEASE);
            world.gateway.instead = request -> Optional.of(refusal);
            world.sending().execute(task);
            world.gateway.instead = request -> Optional.empty();
            world.gateway.silence = request -> Optional.empty();
            world.clock.advance(Duration.ofMinutes(10));
            assertThat(world.sending().execute(task)).isIn(Execution.FINISHED, Execution.IN_FLIGHT);
            world.clock.advance(Duration.ofHours(1));
            assertThat(world.sending().execute(task)).isIn(Execution.FINISHED, Execution.REPEATED);
            assertThat(world.gateway.told.values()).containsOnly(1);
            assertThat(world.gateway.calls)
                    .extracting(Request::id)
                    .containsOnly(world.gateway.calls.get(0).id());
        }
    }

    @Test
    void rejectsWhatDoesNotFitItsTemplateAndRaisesAnAlarm() throws Exception {
        World world = World.ofWechat();
        world.gateway.outcome = one -> new Outcome.Unfit("47003");
        TaskId task = world.push(Channel.WECHAT, World.openids(1));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.messages.rows.get(0).code).isEqualTo("47003");
        assertThat(world.lines.alarms).containsExactly("47003");
        assertThat(world.lines.stopped(world.gateway.line)).isFalse();
    }

    @Test
    void sendsNoFasterThanTheLineAllowsAndAllOfIt() throws Exception {
        World world = World.ofWechat();
        world.gateway.line = new Line("slow", 10, 0);
        TaskId task = world.push(Channel.WECHAT, World.openids(100));
        Instant start = world.clock.instant();
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(Duration.between(start, world.clock.instant()))
                .isBetween(Duration.ofMillis(8_900), Duration.ofSeconds(11));
    }

    @Test
    void waitsForTheNextDayWhenTheDaysQuotaIsUsedUp() throws Exception {
        World world = World.ofWechat();
        world.gateway.line = new Line("quota", 0, 30);
        TaskId task = world.push(Channel.WECHAT, World.openids(40));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.IN_FLIGHT);
        assertThat(world.gateway.calls).hasSize(30);
        world.clock.advance(Duration.ofHours(13));
        world.sending().execute(task);
        assertThat(world.gateway.calls).hasSize(30);
        world.clock.advance(Duration.ofHours(1));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.told).hasSize(40);
    }

    @Test
    void remindsABuyerThroughTheAccountThatKnowsThem() throws Exception {
        World world = World.ofWechat();
        world.openQuotes.add("9");
        List<Recipient> both = World.openids(2);
        world.onBuyersAccount.add(both.get(1));
        world.sending().execute(world.task(Channel.WECHAT, TaskType.REPLY_REMINDER, both));
        assertThat(world.gateway.calls)
                .extracting(Request::template)
                .containsExactly(Template.WECHAT_REMINDER, Template.WECHAT_REMINDER_BUYER);
    }
}
