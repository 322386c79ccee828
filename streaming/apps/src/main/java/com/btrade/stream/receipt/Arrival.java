package com.btrade.stream.receipt;

import com.btrade.model.EventId;
import com.btrade.model.Receipt;

/** A receipt, and the message of Kafka that brought it. */
public record Arrival(EventId event, Receipt receipt) {}
