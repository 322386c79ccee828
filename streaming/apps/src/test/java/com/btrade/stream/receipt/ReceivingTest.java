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
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivingTest {
    private static final long NOW = 1_700_000_000_000L;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
    private static final Patience PATIENCE = new Patience(CLOCK, Duration.ofMinutes(2), Duration.ofDays(3));

    private final MemoryReceipts stores = new MemoryReceipts();
    private final Receiving receiving = new Receiving(stores, stores, PATIENCE);

    @Test
    void showsAlsoWhatSomebodyElseSettlesWhileTheWebsiteIsToldOfTheRest() {
        stores.put(message(0, MessageState.ACCEPTED, "id0"));
        stores.put(message(1, MessageState.SUBMITTING, ""));
        stores.meanwhile = () -> {
            stores.put(message(1, MessageState.ACCEPTED, "id1"));
            new JoiningById(stores, PATIENCE).join(List.of(event(1)));
        };

        receiving.receive(List.of(arrival(0), arrival(1)));
        stores.meanwhile = () -> {};
        receiving.tidy();

        assertThat(stores.count(ReceiptState.SHOWN)).isEqualTo(2);
        assertThat(stores.shown)
                .containsEntry(record(0), SendStatus.DELIVERED)
                .containsEntry(record(1), SendStatus.DELIVERED);
    }

    @Test
    void takesNoReceiptForADoubleOfSomebodyElsesThatHasTheSameId() {
        stores.put(message(0, MessageState.ACCEPTED, "same"));
        stores.put(message(1, MessageState.SUBMITTING, ""));
        receiving.receive(List.of(arrival(0, "same")));
        receiving.receive(List.of(arrival(1, "same")));

        stores.put(message(1, MessageState.ACCEPTED, "same"));
        receiving.tidy();

        assertThat(stores.shown)
                .containsEntry(record(0), SendStatus.DELIVERED)
                .containsEntry(record(1), SendStatus.DELIVERED);
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

    private static EventId event(int number) {
        return EventId.of(0, number, NOW);
    }

    private static Arrival arrival(int number) {
        return arrival(number, "id" + number);
    }

    private static Arrival arrival(int number, String messageId) {
        return new Arrival(
                event(number),
                new Receipt(
                        Channel.SMS,
                        "sendcloud",
                        ReceiptKind.DELIVERED,
                        messageId,
                        phone(number),
                        "200",
                        "",
                        NOW,
                        NOW));
    }
}
