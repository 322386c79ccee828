package com.btrade.model;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The id of one Kafka message: the same however often it is delivered, and another for a message at the same place of a topic
 * that was made anew. It begins with the message's time, as an ObjectId does, and new messages have higher ids than older
 * ones: rows and index entries are added at the end and not all over a table that is larger than the memory.
 *
 * @param second of the message's time, epoch seconds
 * @param place its millisecond in the highest 10 bits, then 14 bits of the partition and 40 of the offset
 */
public record EventId(int second, long place) implements Comparable<EventId> {
    private static final int PARTITION_BITS = 14;
    private static final int OFFSET_BITS = 40;
    private static final int SECOND_DIGITS = 8;

    /**
     * That of the message at a place in a topic.
     *
     * @param partition 0 to 16,383
     * @param timestamp epoch milliseconds
     * @throws IllegalArgumentException if the topic has more partitions than that
     */
    public static EventId of(int partition, long offset, long timestamp) {
        if (partition < 0 || partition >= 1 << PARTITION_BITS) {
            throw new IllegalArgumentException(
                    "Invalid partition: " + partition + ", expected 0 to " + ((1 << PARTITION_BITS) - 1));
        }
        long place = ((long) Math.floorMod(timestamp, 1000) << (PARTITION_BITS + OFFSET_BITS))
                | ((long) partition << OFFSET_BITS)
                | (offset & ((1L << OFFSET_BITS) - 1));
        return new EventId((int) Math.floorDiv(timestamp, 1000L), place);
    }

    /** That which is stored as these 24 hex digits. */
    public static EventId of(String hex) {
        NaturalKey.requireHex(hex, "event id");
        return new EventId(
                HexFormat.fromHexDigits(hex, 0, SECOND_DIGITS),
                HexFormat.fromHexDigitsToLong(hex, SECOND_DIGITS, hex.length()));
    }

    /** As 24 hex digits. */
    public String hex() {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(second) + digits.toHexDigits(place);
    }

    /** As 12 bytes, in the order of the digits. */
    public byte[] bytes() {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(second)
                .putLong(place)
                .array();
    }

    /** The partition and the offset as one number, partition first: 54 bits. */
    public long partitionAndOffset() {
        return place & ((1L << (PARTITION_BITS + OFFSET_BITS)) - 1);
    }

    @Override
    public int compareTo(EventId other) {
        int bySecond = Integer.compareUnsigned(second, other.second);
        return bySecond != 0 ? bySecond : Long.compareUnsigned(place, other.place);
    }

    @Override
    public String toString() {
        return hex();
    }
}
