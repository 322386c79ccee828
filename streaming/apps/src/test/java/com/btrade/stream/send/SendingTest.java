package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.SendStatus;
import com.btrade.model.TaskId;
import com.btrade.model.TaskType;
import com.btrade.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendingTest {
    @Test
    void doesNothingForATaskNobodyStored() throws Exception {
        World world = World.ofSms();
        assertThat(world.sending().execute(new TaskId("0123456789abcdef01234567")))
                .isEqualTo(Execution.UNKNOWN_TASK);
        assertThat(world.gateway.calls).isEmpty();
    }

    @Test
    void doesNothingForATaskThatIsFinished() throws Exception {
        World world = World.ofSms();
        TaskId task = world.push(Channel.SMS, World.mobiles(3));
        world.sending().execute(task);
        assertThat(world.sending().execute(task)).isEqualTo(Execution.REPEATED);
        assertThat(world.gateway.calls).hasSize(1);
    }

    @Test
    void asksRegisteredUsersWithoutOpenidToFollowAndCountsThatOnce() throws Exception {
        World world = World.ofSms();
        List<Recipient> recipients = World.mobiles(3);
        world.withoutOpenid.put(recipients.get(1), new UserId(7));
        TaskId task = world.push(Channel.SMS, recipients);
        world.sending().execute(task);
        world.sending().execute(task);
        assertThat(world.messages.rows)
                .extracting(row -> row.message().template())
                .containsExactly(Template.SMS_PUSH, Template.SMS_PUSH_FOLLOW, Template.SMS_PUSH);
        assertThat(world.messages.maxpush).isEqualTo(Map.of(new UserId(7), 1));
    }

    @Test
    void storesEveryRecordBeforeTheFirstMessageLeaves() throws Exception {
        World world = World.ofWechat();
        world.gateway.before = request -> assertThat(world.records.tokens)
                .as("records when a message leaves")
                .hasSize(450);
        world.sending().execute(world.push(Channel.WECHAT, World.openids(450)));
        assertThat(world.gateway.told).hasSize(450);
    }

    @Test
    void givesEveryRecipientALinkOfTheirOwn() throws Exception {
        World world = World.ofSms();
        world.sending().execute(world.push(Channel.SMS, World.mobiles(20)));
        assertThat(world.gateway.calls.get(0).messages())
                .extracting(message -> message.content().link())
                .doesNotHaveDuplicates()
                .allMatch(link ->
                        link.matches("https://www\\.yaocai\\.example/purchase/purchaseinfo/1703\\?uuid=[0-9a-f]{16}"));
    }

    @Test
    void sendsSmsInBatchesOfOneTemplate() throws Exception {
        World world = new World(50, World.LONG);
        List<Recipient> recipients = World.mobiles(120);
        recipients.subList(0, 60).forEach(one -> world.withoutOpenid.put(one, new UserId(1)));
        world.sending().execute(world.push(Channel.SMS, recipients));
        assertThat(world.gateway.calls)
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.messages())
                        .hasSizeLessThanOrEqualTo(50)
                        .allMatch(message -> message.template() == request.template()));
    }

    @Test
    void notesWechatAnswersInTheRecordsAndLeavesSmsToTheirReceipts() throws Exception {
        World wechat = World.ofWechat();
        List<Recipient> openids = World.openids(2);
        wechat.gateway.outcome =
                one -> one.equals(openids.get(0)) ? new Outcome.Accepted("m1") : new Outcome.Rejected("43004");
        wechat.sending().execute(wechat.push(Channel.WECHAT, openids));
        assertThat(wechat.records.statuses.values()).containsExactlyInAnyOrder(SendStatus.DELIVERED, SendStatus.FAILED);

        World sms = World.ofSms();
        sms.sending().execute(sms.push(Channel.SMS, World.mobiles(2)));
        assertThat(sms.records.statuses).isEmpty();
    }

    @Test
    void oneRefusedRecipientEndsNothing() throws Exception {
        World world = World.ofSms();
        List<Recipient> mobiles = World.mobiles(3);
        world.gateway.outcome =
                one -> one.equals(mobiles.get(0)) ? new Outcome.Rejected("412") : new Outcome.Accepted("m");
        assertThat(world.sending().execute(world.push(Channel.SMS, mobiles))).isEqualTo(Execution.FINISHED);
        assertThat(world.messages.rows)
                .extracting(row -> row.state)
                .containsExactly(MessageState.REJECTED, MessageState.ACCEPTED, MessageState.ACCEPTED);
    }

    @Test
    void refusesWhatIsNoMobileBeforeItSpoilsABatch() throws Exception {
        World world = World.ofSms();
        Recipient landLine = new Recipient("0571-88886666");
        world.withoutOpenid.put(landLine, new UserId(9));
        world.sending()
                .execute(world.push(
                        Channel.SMS, List.of(landLine, World.mobiles(1).get(0))));
        assertThat(world.gateway.told.keySet()).containsExactlyElementsOf(World.mobiles(1));
        assertThat(world.messages.rows.get(0).state).isEqualTo(MessageState.REJECTED);
        assertThat(world.messages.maxpush).isEmpty();
    }

    @Test
    void repeatsAnUnansweredRequestAsItWasWithinTheWindow() throws Exception {
        World world = new World(200, Duration.ofMinutes(50));
        world.gateway.silence = request -> Optional.of("timeout");
        TaskId task = world.push(Channel.SMS, World.mobiles(5));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.IN_FLIGHT);
        world.clock.advance(Duration.ofMinutes(2));
        world.gateway.silence = request -> Optional.empty();
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.calls).hasSize(2);
        assertThat(world.gateway.calls.get(1)).isEqualTo(world.gateway.calls.get(0));
    }

    @Test
    void neverRepeatsAfterTheWindow() throws Exception {
        World world = new World(200, Duration.ofMinutes(8));
        world.gateway.silence = request -> Optional.of("timeout");
        TaskId task = world.push(Channel.SMS, World.mobiles(5));
        world.sending().execute(task);
        world.clock.advance(Duration.ofMinutes(9));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.calls).hasSize(1);
        assertThat(world.messages.rows).allMatch(row -> row.state == MessageState.UNKNOWN);
    }

    @Test
    void repeatsNothingWhoseWindowEndsWhileOthersAreRepeated() throws Exception {
        Duration window = Duration.ofMinutes(8);
        World world = new World(1, window);
        world.gateway.silence = request -> Optional.of("timeout");
        TaskId task = world.push(Channel.WECHAT, World.openids(4));
        world.sending().execute(task);
        Instant first = world.clock.instant();
        world.clock.advance(Duration.ofMinutes(2));
        world.gateway.silence = request -> Optional.empty();
        world.gateway.before = request -> {
            assertThat(world.clock.instant()).isBefore(first.plus(window));
            world.clock.advance(Duration.ofMinutes(4));
        };
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.messages.rows)
                .extracting(row -> row.state)
                .containsOnly(MessageState.ACCEPTED, MessageState.UNKNOWN);
    }

    @Test
    void makesNoCallAfterItsLeaseHasLapsedButTakesANewOne() throws Exception {
        World world = World.ofWechat();
        world.gateway.before = request -> {
            assertThat(world.messages.rows(row -> row.requestId.equals(request.id())))
                    .allMatch(row -> row.leaseUntil.isAfter(world.clock.instant()));
            world.clock.advance(Duration.ofSeconds(25));
        };
        TaskId task = world.push(Channel.WECHAT, World.openids(10));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.told).hasSize(10);
        assertThat(world.gateway.told.values()).containsOnly(1);
    }

    @Test
    void leavesToAnotherWhatAnotherHolds() throws Exception {
        World world = World.ofSms();
        TaskId task = world.push(Channel.SMS, World.mobiles(5));
        world.gateway.before = request -> {
            world.gateway.before = again -> {};
            assertThat(meanwhile(world, task)).isEqualTo(Execution.IN_FLIGHT);
        };
        assertThat(world.sending().execute(task)).isEqualTo(Execution.FINISHED);
        assertThat(world.gateway.told.values()).containsOnly(1);
        assertThat(world.gateway.calls).hasSize(1);
    }

    private static Execution meanwhile(World world, TaskId task) {
        try {
            return world.sending().execute(task);
        } catch (InvalidTaskException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesATaskWithoutRecipientsSoThatItCanBeReplayed() {
        World world = World.ofSms();
        TaskId task = world.push(Channel.SMS, List.of());
        assertThatThrownBy(() -> world.sending().execute(task))
                .isInstanceOf(InvalidTaskException.class)
                .hasMessageContaining("names no recipient");
        assertThat(world.tasks.isFinished(task)).isFalse();
    }

    @Test
    void finishesAPushWhoseBatchIsGone() throws Exception {
        World world = World.ofSms();
        world.purchase = Optional.empty();
        TaskId task = world.push(Channel.SMS, World.mobiles(2));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.NOTHING_TO_TELL);
        assertThat(world.tasks.isFinished(task)).isTrue();
    }

    @Test
    void remindsOfTheCheapestUnansweredQuoteComparedAsANumber() throws Exception {
        World world = World.ofSms();
        world.openQuotes.addAll(List.of("120", "9.50", "面议", "80"));
        TaskId task = world.task(Channel.SMS, TaskType.REPLY_REMINDER, World.mobiles(1));
        world.sending().execute(task);
        Content content = world.messages.rows.get(0).message().content();
        assertThat(content.values()).containsEntry("num", "4").containsEntry("price", "9.5");
        assertThat(content.link()).startsWith("https://www.yaocai.example/replydetail?pid=1703&uuid=");
    }

    @Test
    void remindsOfNothingWhenEveryQuoteIsAnswered() throws Exception {
        World world = World.ofWechat();
        TaskId task = world.task(Channel.WECHAT, TaskType.REPLY_REMINDER, World.openids(1));
        assertThat(world.sending().execute(task)).isEqualTo(Execution.NOTHING_TO_TELL);
        assertThat(world.gateway.calls).isEmpty();
    }
}
