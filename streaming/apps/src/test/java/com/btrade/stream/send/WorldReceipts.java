package com.btrade.stream.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.MessageState;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import com.btrade.sandbox.gateway.Accepted;
import com.btrade.sandbox.gateway.Truth;
import com.btrade.stream.receipt.Arrival;
import com.btrade.stream.receipt.MemoryReceipts;
import com.btrade.stream.receipt.Patience;
import com.btrade.stream.receipt.Receiving;
import com.btrade.stream.receipt.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a provider says became of the messages that it took, as the receipt stage joins it with the rows of a world. */
final class WorldReceipts {
    /** When the provider says what became of somebody's message. */
    enum Moment {
        IN_THE_CALL,
        BETWEEN_TWO_LIVES,
        AT_THE_END
    }

    /** Some of it: how often, and at which step the process that takes it dies. */
    record News(int person, Moment moment, int times, int diesAt) {}

    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration KEEP = Duration.ofDays(3);

    private final World world;
    private final Truth truth;
    private final Channel channel;
    private final List<Recipient> people;
    private final MemoryReceipts stores = new MemoryReceipts();
    private final List<Arrival> topic = new ArrayList<>();
    private final Map<String, MessageState> said = new HashMap<>();
    private final Map<Long, MessageState> ends = new HashMap<>();

    WorldReceipts(World world, Truth truth, Channel channel, List<Recipient> people) {
        this.world = world;
        this.truth = truth;
        this.channel = channel;
        this.people = people;
    }

    /** Says it of everybody in the list whose message was taken. */
    void say(List<News> all, Moment moment) {
        all.stream().filter(news -> news.moment() == moment).forEach(this::say);
    }

    private void say(News news) {
        for (Accepted message : truth.all()) {
            if (message.recipient().equals(address(news.person()))) {
                int from = topic.size();
                for (int i = 0; i < news.times(); i++) {
                    topic.add(arrival(message, news.person() % 3 > 0));
                }
                said.put(
                        message.recipient(), news.person() % 3 > 0 ? MessageState.DELIVERED : MessageState.UNDELIVERED);
                take(() -> receiving().receive(topic.subList(from, topic.size())), news.diesAt());
            }
        }
    }

    private Arrival arrival(Accepted message, boolean delivered) {
        long now = world.clock.millis();
        ReceiptKind kind = delivered ? ReceiptKind.DELIVERED : ReceiptKind.FAILED;
        return new Arrival(
                EventId.of(0, topic.size(), now),
                new Receipt(
                        channel,
                        channel.name(),
                        kind,
                        message.messageId(),
                        message.recipient(),
                        delivered ? "" : "some code",
                        "",
                        now,
                        now));
    }

    /** Reads everything once more, as with a checkpoint that was lost; then nothing waits that could be joined. */
    void readAllAgain() {
        take(() -> receiving().receive(topic), Integer.MAX_VALUE);
        tidy();
    }

    /** Joins what waits. */
    void tidy() {
        take(() -> receiving().tidy(), Integer.MAX_VALUE);
    }

    private Receiving receiving() {
        return new Receiving(stores, stores, new Patience(world.clock, ANSWER, KEEP));
    }

    private void take(Runnable work, int diesAt) {
        world.messages.rows.forEach(row -> stores.put(told(row), millis(row.firstAttempt)));
        stores.dieAt(diesAt);
        try {
            work.run();
        } catch (MemoryReceipts.Dead e) {
            assertThat(diesAt).isLessThan(Integer.MAX_VALUE);
        } finally {
            stores.dieAt(Integer.MAX_VALUE);
        }
        stores.messages().forEach(this::write);
        requireNothingWentBack();
    }

    private static Told told(MemoryMessages.Row row) {
        return new Told(row.id, row.planned.record(), row.channel, row.planned.recipient(), row.messageId, row.state);
    }

    private static long millis(Instant moment) {
        return moment.equals(Instant.MIN) ? 0 : moment.toEpochMilli();
    }

    private void write(Told told) {
        MemoryMessages.Row row = world.messages.rows.get((int) told.id());
        row.state = told.state();
        row.messageId = told.messageId();
    }

    /** What has ended stays as it ended, whoever works on it. */
    void requireNothingWentBack() {
        for (MemoryMessages.Row row : world.messages.rows) {
            MessageState before = ends.get(row.id);
            assertThat(row.state).isEqualTo(before == null ? row.state : before);
            if (row.state == MessageState.DELIVERED || row.state == MessageState.UNDELIVERED) {
                ends.put(row.id, row.state);
            }
        }
    }

    /** How each person's message ended by what was said of it. */
    Map<String, MessageState> said() {
        return said;
    }

    void requireAllKept() {
        assertThat(stores.kept()).isEqualTo(topic.size());
    }

    /** Nobody, if there are fewer people. */
    private String address(int person) {
        return person < people.size() ? people.get(person).address() : "";
    }
}
