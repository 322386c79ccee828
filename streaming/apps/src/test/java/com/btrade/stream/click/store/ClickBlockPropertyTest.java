package com.btrade.stream.click.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.btrade.model.Channel;
import com.btrade.model.EventId;
import com.btrade.model.NaturalKey;
import com.btrade.model.RecordId;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.Click;
import com.btrade.stream.click.Origin;
import com.btrade.stream.send.Recipient;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ClickBlockPropertyTest {
    private static final long MAX_OFFSET = (1L << 40) - 1;

    /** What is done to a block: a click at an offset of one of two generations of its topic is added, judged or given back. */
    private record Step(int offset, boolean anew, int deed) {
        EventId event() {
            return EventId.of(3, 512 + offset, anew ? 1_700_000_000_000L : 0);
        }
    }

    /** Written and read between any two steps, as two transactions do. */
    @Property
    void knowsWhatASetOfClicksWouldKnow(
            @ForAll @Size(max = 60) List<@IntRange(max = 20) Integer> offsets, @ForAll @Size(60) List<Boolean> anew) {
        ClickBlock block = new ClickBlock();
        Set<EventId> held = new HashSet<>();
        Map<EventId, BotReason> judged = new HashMap<>();
        for (int i = 0; i < offsets.size(); i++) {
            Step step = new Step(offsets.get(i), anew.get(i), i % 5);
            EventId event = step.event();
            switch (step.deed()) {
                case 3 -> {
                    block.judge(event, BotReason.BURST);
                    if (held.contains(event)) {
                        judged.put(event, BotReason.BURST);
                    }
                }
                case 4 -> {
                    block.judge(event, null);
                    judged.remove(event);
                }
                default -> assertThat(block.add(click(event))).isEqualTo(held.add(event));
            }
            block = ClickBlock.read(block.bytes());
            assertThat(block.isChanged()).isFalse();
        }
        for (Integer offset : offsets) {
            for (boolean generation : new boolean[] {true, false}) {
                EventId event = new Step(offset, generation, 0).event();
                assertThat(block.holds(event)).isEqualTo(held.contains(event));
                assertThat(block.counts(event)).isEqualTo(held.contains(event) && !judged.containsKey(event));
            }
        }
        assertThat(block.bytes()).hasSize(25 * held.size());
    }

    @Property
    void isThatOfTwoMessagesOnlyIfTheyAreNeighboursInAPartition(
            @ForAll @IntRange(max = 16_383) int partition,
            @ForAll @IntRange(max = 16_383) int other,
            @ForAll @LongRange(max = MAX_OFFSET) long offset,
            @ForAll @LongRange(max = MAX_OFFSET) long otherOffset,
            @ForAll boolean near,
            @ForAll @LongRange(max = 1L << 40) long timestamp) {
        long second = near ? offset ^ (otherOffset & 511) : otherOffset;
        int secondPartition = near ? partition : other;
        assertThat(ClickBlock.of(EventId.of(partition, offset, timestamp))
                        == ClickBlock.of(EventId.of(secondPartition, second, 0)))
                .isEqualTo(partition == secondPartition && offset / 256 == second / 256);
    }

    @Example
    void isNotReadIfItIsCutOff() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClickBlock.read(new byte[26]))
                .withMessageContaining("a multiple of 25");
    }

    @Example
    void judgesNothingThatIsNotThere() {
        ClickBlock block = new ClickBlock();
        block.judge(EventId.of(0, 1, 0), BotReason.HEAD);
        assertThat(block.isChanged()).isFalse();
        assertThat(block.bytes()).isEmpty();
    }

    private static Click click(EventId event) {
        Origin origin = new Origin(
                new RecordId(NaturalKey.hex("record", event)),
                Channel.SMS,
                new Recipient("13900000001"),
                0,
                List.of(),
                null);
        return new Click(event, origin, 1_700_000_000);
    }
}
