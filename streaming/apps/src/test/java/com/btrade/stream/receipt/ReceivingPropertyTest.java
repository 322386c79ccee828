package com.btrade.stream.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.MessageState;
import com.btrade.model.NaturalKey;
import com.btrade.model.Receipt;
import com.btrade.model.ReceiptKind;
import com.btrade.model.RecordId;
import com.btrade.model.SendStatus;
import com.btrade.stream.send.Recipient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReceivingPropertyTest {
    private static final int MESSAGES = 8;
    private static final long NOW = 1_700_000_000_000L;

    /** What may happen to one message: the call is answered, or never; a receipt comes; the app looks again; it may die. */
    enum What {
        ANSWERED,
        GIVEN_UP,
        DELIVERED,
        FAILED,
        ALL_AGAIN,
        TIDY
    }

    record Happening(What what, int message, int diesAt) {}

    @Property(tries = 500)
    void whateverComesEarlyLateTwiceOrNeverEachMessageEndsOnceAndByAReceiptOfItsOwn(
            @ForAll("happenings") List<Happening> happenings) {
        MemoryReceipts stores = new MemoryReceipts();
        for (int i = 0; i < MESSAGES; i++) {
            stores.put(message(i, MessageState.SUBMITTING, ""));
        }
        List<Arrival> topic = new ArrayList<>();
        Map<RecordId, MessageState> ends = new HashMap<>();
        Set<Integer> told = new HashSet<>();
        for (Happening happening : happenings) {
            happen(happening, stores, topic, told);
            requireNothingWentBack(stores, ends);
        }
        for (int i = 0; i < MESSAGES; i++) {
            answer(stores, i, i % 2 == 0 ? What.ANSWERED : What.GIVEN_UP);
        }
        receive(stores, topic, Integer.MAX_VALUE);
        receiving(stores, NOW + Duration.ofHours(1).toMillis()).tidy();
        requireNothingWentBack(stores, ends);

        for (int i = 0; i < MESSAGES; i++) {
            Told message = stores.messages.get(record(i));
            boolean ended =
                    Set.of(MessageState.DELIVERED, MessageState.UNDELIVERED).contains(message.state());
            assertThat(ended).isEqualTo(told.contains(i));
            assertThat(stores.shown.get(record(i)))
                    .isEqualTo(ended ? ReceiptLedger.sendStatus(message.state()) : SendStatus.NOT_KNOWN);
        }
        assertThat(stores.receipts).hasSize(topic.size());
        assertThat(stores.count(ReceiptState.SHOWN)).isEqualTo(told.size());
        assertThat(stores.count(ReceiptState.DOUBLE)).isEqualTo(topic.size() - told.size());
    }

    private static void happen(Happening happening, MemoryReceipts stores, List<Arrival> topic, Set<Integer> told) {
        switch (happening.what()) {
            case ANSWERED, GIVEN_UP -> answer(stores, happening.message(), happening.what());
            case DELIVERED, FAILED -> {
                topic.add(arrival(topic.size(), happening));
                told.add(happening.message());
                receive(stores, List.of(topic.get(topic.size() - 1)), happening.diesAt());
            }
            case ALL_AGAIN -> receive(stores, topic, happening.diesAt());
            case TIDY ->
                dying(stores, happening.diesAt(), () -> receiving(stores, NOW).tidy());
        }
    }

    /** As the send app does it: what has ended meanwhile stays as it is. */
    private static void answer(MemoryReceipts stores, int number, What what) {
        Told message = stores.messages.get(record(number));
        if (message.state() == MessageState.SUBMITTING) {
            stores.put(
                    what == What.ANSWERED
                            ? message(number, MessageState.ACCEPTED, "id" + number)
                            : message(number, MessageState.UNKNOWN, ""));
        }
    }

    private static void receive(MemoryReceipts stores, List<Arrival> arrivals, int diesAt) {
        dying(stores, diesAt, () -> receiving(stores, NOW).receive(arrivals));
    }

    private static void dying(MemoryReceipts stores, int diesAt, Runnable work) {
        stores.dieAt(diesAt);
        try {
            work.run();
        } catch (MemoryReceipts.Dead e) {
            assertThat(diesAt).isLessThan(100);
        } finally {
            stores.dieAt(Integer.MAX_VALUE);
        }
    }

    private static void requireNothingWentBack(MemoryReceipts stores, Map<RecordId, MessageState> ends) {
        stores.messages.values().forEach(message -> {
            MessageState before = ends.get(message.record());
            if (before != null) {
                assertThat(message.state()).isEqualTo(before);
            } else if (message.state() == MessageState.DELIVERED || message.state() == MessageState.UNDELIVERED) {
                ends.put(message.record(), message.state());
            }
        });
    }

    private static Receiving receiving(MemoryReceipts stores, long now) {
        Clock clock = Clock.fixed(Instant.ofEpochMilli(now), ZoneOffset.UTC);
        return new Receiving(stores, stores, new Patience(clock, Duration.ofMinutes(2), Duration.ofDays(3)));
    }

    private static RecordId record(int number) {
        return new RecordId(NaturalKey.hex("record", number));
    }

    private static String phone(int number) {
        return "138%08d".formatted(number);
    }

    private static Told message(int number, MessageState state, String messageId) {
        return new Told(number, record(number), Channel.SMS, new Recipient(phone(number)), messageId, state);
    }

    private static Arrival arrival(int offset, Happening happening) {
        int number = happening.message();
        ReceiptKind kind = happening.what() == What.DELIVERED ? ReceiptKind.DELIVERED : ReceiptKind.FAILED;
        return new Arrival(
                EventId.of(0, offset, NOW),
                new Receipt(Channel.SMS, "sendcloud", kind, "id" + number, phone(number), "530", "", NOW, NOW));
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, MESSAGES - 1),
                        Arbitraries.integers().between(0, 40))
                .as(Happening::new)
                .list()
                .ofMaxSize(40);
    }
}
