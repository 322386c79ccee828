package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.MessageState;
import com.btrade.model.TaskId;
import com.btrade.sandbox.gateway.Mishap;
import com.btrade.sandbox.gateway.Mishaps;
import com.btrade.sandbox.gateway.Truth;
import com.btrade.stream.send.WorldReceipts.Moment;
import com.btrade.stream.send.WorldReceipts.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Lives of the process before a provider that fails in every way and says what became of messages early, late, twice or
 * never; the provider's log judges.
 */
final class ProviderHistory {
    /** What happens to the provider's next calls and people, and how the process lives and dies meanwhile. */
    record Life(
            List<Mishap> mishaps,
            int refusedPerson,
            int code,
            boolean sweeps,
            int diesAt,
            int secondsDown,
            List<News> news) {}

    /** What goes wrong with any provider. */
    private static final List<Mishap> ANYWHERE = List.of(
            new Mishap.Late(Duration.ZERO),
            new Mishap.Late(Duration.ZERO),
            new Mishap.Reset(true),
            new Mishap.Reset(true),
            new Mishap.Reset(false),
            new Mishap.Garbage(),
            new Mishap.Http(502));

    private static final int MOST_ROUNDS = 80;
    private static final int MOST_PEOPLE = 25;

    private final World world;
    private final Mishaps mishaps;
    private final Truth truth;
    private final SetClock clock;
    private final List<Recipient> people;
    private final TaskId task;
    private final WorldReceipts receipts;

    /** Of one purchase push; {@code clock} is the provider's. */
    ProviderHistory(
            World world, Channel channel, List<Recipient> people, Mishaps mishaps, Truth truth, SetClock clock) {
        this.world = world;
        this.mishaps = mishaps;
        this.truth = truth;
        this.clock = clock;
        this.people = people;
        this.task = world.push(channel, people);
        this.receipts = new WorldReceipts(world, truth, channel, people);
    }

    /** The process's clock, with which the provider's goes. */
    static SetClock clockOf(World world, SetClock provider) {
        return new SetClock() {
            @Override
            public Instant instant() {
                provider.advanceTo(world.clock.instant());
                return world.clock.instant();
            }
        };
    }

    /** Lets it happen, and each is told once at most, and nobody is missing without a reason. */
    void happen(List<Life> lives) throws Exception {
        for (Life life : lives) {
            world.afterACall = () -> receipts.say(life.news(), Moment.IN_THE_CALL);
            live(life);
            receipts.requireNothingWentBack();
            receipts.say(life.news(), Moment.BETWEEN_TWO_LIVES);
            clock.advanceTo(world.clock.instant());
        }
        world.afterACall = () -> {};
        mishaps.clear();
        settle();
        lives.forEach(life -> receipts.say(life.news(), Moment.AT_THE_END));
        receipts.readAllAgain();
        judge();
    }

    private void live(Life life) throws Exception {
        life.mishaps().forEach(mishap -> mishaps.next(1, mishap));
        mishaps.refuse(people.get(life.refusedPerson() % people.size()).address(), 1, life.code());
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

    private void settle() throws Exception {
        world.sending().execute(task);
        for (int i = 0; i < MOST_ROUNDS && !world.tasks.isFinished(task); i++) {
            world.clock.advance(i < MOST_ROUNDS / 2 ? Duration.ofMinutes(6) : Duration.ofDays(1));
            clock.advanceTo(world.clock.instant());
            sweep(world);
            receipts.tidy();
        }
        assertThat(world.tasks.isFinished(task)).isTrue();
    }

    private void judge() {
        Map<String, Integer> told = truth.times();
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

    /** Up to six lives with a provider's own mishaps beside the usual, codes of a refused person and times between two lives. */
    static Arbitrary<List<Life>> lives(List<Mishap> own, List<Integer> codes, List<Integer> secondsDown) {
        List<Mishap> mishaps = new ArrayList<>(ANYWHERE);
        mishaps.addAll(own);
        return Combinators.combine(
                        Arbitraries.of(mishaps).list().ofMaxSize(8),
                        Arbitraries.integers().between(0, MOST_PEOPLE - 1),
                        Arbitraries.of(codes),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(secondsDown),
                        news())
                .as(Life::new)
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<List<News>> news() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MOST_PEOPLE - 1),
                        Arbitraries.of(Moment.class),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(0, 60))
                .as(News::new)
                .list()
                .ofMaxSize(8);
    }
}
