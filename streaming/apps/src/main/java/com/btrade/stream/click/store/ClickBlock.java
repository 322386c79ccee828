package com.btrade.stream.click.store;

import com.btrade.model.EventId;
import com.btrade.stream.click.BotReason;
import com.btrade.stream.click.Click;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The clicks among 256 neighbouring messages of a partition, 25 bytes each: the event's id, the record's id, and 0 if the
 * click counts, else the code of why it does not.
 */
final class ClickBlock {
    private static final int OFFSET_BITS = 8;
    private static final int ID_BYTES = 12;
    private static final int ENTRY_BYTES = 2 * ID_BYTES + 1;
    private static final byte COUNTS = 0;

    private final SortedMap<EventId, Entry> entries = new TreeMap<>();
    private boolean changed;

    private record Entry(ByteBuffer record, byte reason) {}

    /** The block that an event belongs to. */
    static long of(EventId event) {
        return event.partitionAndOffset() >>> OFFSET_BITS;
    }

    /** A block as it is stored. */
    static ClickBlock read(byte[] stored) {
        if (stored.length % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException("Invalid block of clicks: " + stored.length
                    + " bytes, expected a multiple of " + ENTRY_BYTES + "; was it written by a newer program?");
        }
        ClickBlock block = new ClickBlock();
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        while (bytes.hasRemaining()) {
            EventId event = new EventId(bytes.getInt(), bytes.getLong());
            ByteBuffer record = bytes.slice(bytes.position(), ID_BYTES);
            bytes.position(bytes.position() + ID_BYTES);
            block.entries.put(event, new Entry(record, bytes.get()));
        }
        return block;
    }

    /** As it is to be stored. */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * ENTRY_BYTES);
        entries.forEach((event, entry) -> bytes.putInt(event.second())
                .putLong(event.place())
                .put(entry.record().duplicate())
                .put(entry.reason()));
        return bytes.array();
    }

    /** Whether it is not as it was read. */
    boolean isChanged() {
        return changed;
    }

    boolean holds(EventId event) {
        return entries.containsKey(event);
    }

    boolean counts(EventId event) {
        Entry entry = entries.get(event);
        return entry != null && entry.reason() == COUNTS;
    }

    /** Adds a click that counts, and says whether it was not there. */
    boolean add(Click click) {
        byte[] record = HexFormat.of().parseHex(click.origin().record().hex());
        boolean fresh = entries.putIfAbsent(click.event(), new Entry(ByteBuffer.wrap(record), COUNTS)) == null;
        changed |= fresh;
        return fresh;
    }

    /** Lets a click count no more, or again if there is no reason. */
    void judge(EventId event, @Nullable BotReason reason) {
        byte code = reason == null ? COUNTS : (byte) reason.code();
        entries.computeIfPresent(event, (any, entry) -> {
            changed |= entry.reason() != code;
            return new Entry(entry.record(), code);
        });
    }
}
