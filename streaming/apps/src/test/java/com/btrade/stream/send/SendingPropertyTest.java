package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.TaskId;
import com.btrade.model.UserId;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SendingPropertyTest {
    /**
     * One life of the process: what it does, at which step it dies, and how long it lies.
     *
     * @param sweeps whether it takes up what it finds; else the task's message is delivered again
     */
    record Life(boolean sweeps, int diesAt, boolean afterTheStep, int secondsDown) {}

    @Property(tries = 400)
    void whateverDiesWheneverEachRecipientIsToldOnce(
            @ForAll("lives") List<Life> lives, @ForAll @IntRange(min = 1, max = 60) int people, @ForAll boolean sms)
            throws Exception {
        World world = sms ? new World(7, World.LONG) : World.ofWechat();
        List<Recipient> recipients = sms ? World.mobiles(people) : World.openids(people);
        recipients.stream()
                .limit(5)
                .forEach(one -> world.withoutOpenid.put(one, new UserId(1 + recipients.indexOf(one))));
        TaskId task = world.push(sms ? Channel.SMS : Channel.WECHAT, recipients);

        lives.forEach(life -> live(world, task, life));
        settle(world, task);

        assertThat(world.gateway.told).hasSize(people);
        assertThat(world.gateway.told.values()).containsOnly(1);
        assertThat(world.records.tokens).hasSize(people);
        assertThat(world.messages.rows).hasSize(people).allMatch(row -> row.state == MessageState.ACCEPTED);
        assertThat(world.tasks.isFinished(task)).isTrue();
        if (sms) {
            assertThat(world.messages.maxpush).hasSize(Math.min(5, people));
            assertThat(world.messages.maxpush.values()).containsOnly(1);
        }
    }

    @Property(tries = 400)
    void aProviderThatForgetsTellsNobodyTwice(
            @ForAll("lives") List<Life> lives, @ForAll @IntRange(min = 1, max = 60) int people) throws Exception {
        World world = new World(1, Duration.ofSeconds(90));
        TaskId task = world.push(Channel.WECHAT, World.openids(people));

        lives.forEach(life -> live(world, task, life));
        settle(world, task);

        assertThat(world.gateway.told.values()).allMatch(times -> times == 1);
        assertThat(world.messages.rows)
                .allMatch(row -> row.state == MessageState.ACCEPTED || row.state == MessageState.UNKNOWN)
                .filteredOn(row -> row.state == MessageState.ACCEPTED)
                .allMatch(row -> world.gateway.told.containsKey(row.message().recipient()));
    }

    private static void live(World world, TaskId task, Life life) {
        world.crashes.dieAt(life.diesAt(), life.afterTheStep());
        try {
            Sending sending = world.sending();
            if (life.sweeps()) {
                sweepTwice(world, sending);
            } else {
                sending.execute(task);
            }
        } catch (Crashes.Dead e) {
            world.clock.advance(Duration.ofSeconds(1));
        } catch (InvalidTaskException e) {
            throw new AssertionError(e);
        }
        world.crashes.restart();
        world.clock.advance(Duration.ofSeconds(life.secondsDown()));
    }

    private static void settle(World world, TaskId task) throws InvalidTaskException {
        world.sending().execute(task);
        sweepTwice(world, world.sending());
        assertThat(world.sending().unfinished()).isEmpty();
    }

    private static void sweepTwice(World world, Sending sending) {
        Sweeper sweeper = new Sweeper(sending, world.clock, World.LEASE);
        sweeper.sweep();
        world.clock.advance(World.LEASE);
        sweeper.sweep();
    }

    @Provide
    Arbitrary<List<Life>> lives() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 120))
                .as(Life::new)
                .list()
                .ofMaxSize(8);
    }
}
