package com.btrade.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.HexFormat;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The ids of Kafka messages. */
class EventIdsPropertyTest {
    private static final long MAX_OFFSET = (1L << 40) - 1;
    private static final long MAX_MILLIS = (1L << 31) * 1000 - 1;

    private record Message(long timestamp, int partition, long offset) {
        EventId id() {
            return EventId.of(partition, offset, timestamp);
        }
    }

    private static final Comparator<Message> ORDER = Comparator.comparingLong(Message::timestamp)
            .thenComparingInt(Message::partition)
            .thenComparingLong(Message::offset);

    @Property
    void riseWithTimeAndOfOneMomentWithThePlace(
            @ForAll @LongRange(max = MAX_MILLIS) long one,
            @ForAll @IntRange(max = 16_383) int partition,
            @ForAll @LongRange(max = MAX_OFFSET) long offset,
            @ForAll @LongRange(max = MAX_MILLIS) long other,
            @ForAll @IntRange(max = 16_383) int otherPartition,
            @ForAll @LongRange(max = MAX_OFFSET) long otherOffset,
            @ForAll boolean atOnce,
            @ForAll boolean inOnePartition) {
        Message first = new Message(one, partition, offset);
        Message second = new Message(atOnce ? one : other, inOnePartition ? partition : otherPartition, otherOffset);

        int order = Integer.signum(ORDER.compare(first, second));
        assertThat(Integer.signum(first.id().compareTo(second.id()))).isEqualTo(order);
        assertThat(Integer.signum(first.id().hex().compareTo(second.id().hex())))
                .isEqualTo(order);
    }

    @Example
    void beginWithTheSecondAsAnObjectIdDoes() {
        assertThat(EventId.of(3, 5, 0x6567_89abL * 1000 + 7).hex()).isEqualTo("656789ab01c0030000000005");
    }

    @Property
    void areIdsWhateverTheMessageSaysItsTimeIs(@ForAll long timestamp, @ForAll @LongRange(min = 0) long offset) {
        EventId id = EventId.of(0, offset, timestamp);
        assertThat(id.hex()).matches("[0-9a-f]{24}");
        assertThat(EventId.of(id.hex())).isEqualTo(id);
        assertThat(HexFormat.of().formatHex(id.bytes())).isEqualTo(id.hex());
    }

    @Example
    void areNotToBeHadForMorePartitionsThanTheyTellApart() {
        assertThatThrownBy(() -> EventId.of(16_384, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 0 to 16383");
    }
}
