package com.btrade.stream.spark;

import com.btrade.stream.inlet.KafkaMessage;
import java.io.Serializable;
import java.util.Iterator;

/** What an executor does with a partition's share of a batch. Everything it does may be done again. */
@FunctionalInterface
public interface PartitionWork extends Serializable {
    /** Does it; what it throws fails the batch. */
    Tally work(Iterator<KafkaMessage> messages);
}
