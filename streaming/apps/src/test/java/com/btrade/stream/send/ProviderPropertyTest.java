package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.TaskId;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.sendcloud.SendCloudStandIn;
import com.btrade.stream.send.WorldReceipts.Moment;
import com.btrade.stream.send.WorldReceipts.News;
import com.btrade.stream.send.gateway.Providers;
import com.btrade.stream.send.gateway.sendcloud.SendCloudGateway;
import com.btrade.stream.send.gateway.sendcloud.SendCloudSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Random lives of the process before a provider that fails in every way and says what became of messages early, late,
 * twice or never; the provider's log judges.
 */
class ProviderPropertyTest {
    private static final int MOST_ROUNDS = 80;

    /** What happens to the provider's next calls and people, and how the process lives and dies meanwhile. */
    record Life(
            List<Mishap> mishaps,
            int refusedPerson,
            int code,
            boolean sweeps,
            int diesAt,
            int secondsDown,
            List<News> news) {}

    @Property(tries = 100)
    void nobodyIsToldTwiceAndNobodyIsMissingWithoutAReason(
            @ForAll("lives") List<Life> lives, @ForAll @IntRange(min = 1, max = 25) int people, @ForAll boolean sendx)
            throws Exception {
        SetClock clock = new SetClock();
        try (SendCloudStandIn provider =
                SendCloudStandIn.start(Providers.sendCloud().withClock(clock))) {
            World world = World.over(it -> new CrashingGateway(gateway(provider, it, clock, sendx), it));
            WorldReceipts receipts = new WorldReceipts(world, provider.truth());
            TaskId task = world.push(Channel.SMS, World.mobiles(people));
            for (Life life : lives) {
                world.afterACall = () -> receipts.say(life.news(), Moment.IN_THE_CALL);
                live(world, provider, task, life);
                receipts.requireNothingWentBack();
                receipts.say(life.news(), Moment.BETWEEN_TWO_LIVES);
                clock.advanceTo(world.clock.instant());
            }
            world.afterACall = () -> {};
            provider.mishaps().clear();
            settle(world, clock, task, receipts);
            lives.forEach(life -> receipts.say(life.news(), Moment.AT_THE_END));
            receipts.readAllAgain();
            judge(world, provider.truth().times(), receipts);
        }
    }

    private static Gateway gateway(SendCloudStandIn provider, World world, SetClock clock, boolean sendx) {
        Map<String, String> environment =
                Providers.environment(provider, "BTRADE_SENDCLOUD_SENDX", Boolean.toString(sendx));
        return new SendCloudGateway(SendCloudSettings.from(environment), clockOf(world, clock));
    }

    /** The provider's clock goes with the process's. */
    private static SetClock clockOf(World world, SetClock provider) {
        return new SetClock() {
            @Override
            public Instant instant() {
                provider.advanceTo(world.clock.instant());
                return world.clock.instant();
            }
        };
    }

    private static void live(World world, SendCloudStandIn provider, TaskId task, Life life) throws Exception {
        life.mishaps().forEach(mishap -> provider.mishaps().next(1, mishap));
        provider.mishaps().refuse("138%08d".formatted(life.refusedPerson()), 1, life.code());
        world.crashes.dieAt(life.diesAt(), life.sweeps());
        try {
            if (life.sweeps()) {
                sweep(world);
            } else {
                world.sending().execute(task);
            }
        } catch (Crashes.Dead e) {
            world.clock.advance(Duration.ofSeconds(1));
        }
        world.crashes.restart();
        world.clock.advance(Duration.ofSeconds(life.secondsDown()));
    }

    private static void sweep(World world) {
        Sweeper sweeper = new Sweeper(world.sending(), world.clock, World.LEASE);
        sweeper.sweep();
        world.clock.advance(World.LEASE);
        sweeper.sweep();
    }

    private static void settle(World world, SetClock clock, TaskId task, WorldReceipts receipts) throws Exception {
        world.sending().execute(task);
        for (int i = 0; i < MOST_ROUNDS && !world.tasks.isFinished(task); i++) {
            world.clock.advance(i < MOST_ROUNDS / 2 ? Duration.ofMinutes(6) : Duration.ofDays(1));
            clock.advanceTo(world.clock.instant());
            sweep(world);
            receipts.tidy();
        }
        assertThat(world.tasks.isFinished(task)).isTrue();
    }

    private static void judge(World world, Map<String, Integer> told, WorldReceipts receipts) {
        assertThat(told.values()).allMatch(times -> times == 1);
        receipts.requireAllKept();
        assertThat(world.messages.rows).allSatisfy(row -> {
            String person = row.planned.recipient().address();
            assertThat(row.state)
                    .isIn(
                            MessageState.ACCEPTED,
                            MessageState.DELIVERED,
                            MessageState.UNDELIVERED,
                            MessageState.REJECTED,
                            MessageState.UNKNOWN);
            if (row.state == MessageState.REJECTED) {
                assertThat(row.code).as("reason").isNotEmpty();
            } else if (receipts.said().containsKey(person)) {
                assertThat(row.state)
                        .as("as the provider said")
                        .isEqualTo(receipts.said().get(person));
            } else {
                assertThat(row.state).isIn(MessageState.ACCEPTED, MessageState.UNKNOWN);
            }
            if (row.state != MessageState.REJECTED && row.state != MessageState.UNKNOWN) {
                assertThat(told).as("it was told").containsKey(person);
            }
        });
    }

    @Provide
    Arbitrary<List<Life>> lives() {
        Arbitrary<Mishap> mishaps = Arbitraries.of(
                new Mishap.Late(Duration.ZERO),
                new Mishap.Late(Duration.ZERO),
                new Mishap.Reset(true),
                new Mishap.Reset(true),
                new Mishap.Reset(false),
                new Mishap.Garbage(),
                new Mishap.Http(502),
                new Mishap.Twice(),
                new Mishap.Code(412),
                new Mishap.Code(461),
                new Mishap.Code(496),
                new Mishap.Code(499),
                new Mishap.Code(501));
        return Combinators.combine(
                        mishaps.list().ofMaxSize(8),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(412, 481, 496, 498),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(0, 30, 70, 400, 2000, 3700),
                        news())
                .as(Life::new)
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<List<News>> news() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.of(Moment.class),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 60))
                .as(News::new)
                .list()
                .ofMaxSize(8);
    }
}
