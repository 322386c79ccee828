package com.btrade.stream.spark;

import com.btrade.stream.inlet.KafkaMessage;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/** The messages of a partition's rows, one at a time, counted as they are taken. */
final class CountingMessages implements Iterator<KafkaMessage> {
    private final Iterator<Row> rows;
    private long read;

    CountingMessages(Iterator<Row> rows) {
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
