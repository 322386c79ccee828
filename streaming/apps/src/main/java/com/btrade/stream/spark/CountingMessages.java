package com.btrade.stream.spark;

import com.btrade.stream.inlet.KafkaMessage;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** The messages of a partition's rows, one at a time, counted as they are taken. */
final class CountingMessages implements Iterator<KafkaMessage> {
    private final Iterator<InternalRow> rows;
    private long read;

    CountingMessages(Iterator<InternalRow> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public KafkaMessage next() {
        read++;
        return SparkOptions.message(rows.next());
    }

    long read() {
        return read;
    }
}
